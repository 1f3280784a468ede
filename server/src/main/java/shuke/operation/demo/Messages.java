package shuke.operation.demo;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;
import shuke.kernel.comment.CommentEditor;
import shuke.kernel.identity.People;
import shuke.kernel.identity.Person;
import shuke.kernel.notification.Notifications;

/**
 * What the people of the sample data find in their inboxes: not a word of everything that the load gave them, but a task that a
 * colleague gave each of them this morning, and a question about a deal with its answer.
 */
@Component
class Messages {
    private final Loader loader;
    private final CommentEditor comments;
    private final Notifications notifications;
    private final People people;

    Messages(Loader loader, CommentEditor comments, Notifications notifications, People people) {
        this.loader = loader;
        this.comments = comments;
        this.notifications = notifications;
        this.people = people;
    }

    /** A task that somebody gives to somebody else, both by their addresses. */
    private record Errand(String from, String to, String subject) {
        Entry entry(Days days) {
            return Entry.of("task", "errand/" + to)
                    .with("subject", subject)
                    .with("status", "notStarted")
                    .with("priority", "normal")
                    .with("dueAt", days.at(2, 17))
                    .with("owner", Crew.owner(to));
        }
    }

    private static final List<Errand> ERRANDS = List.of(
            new Errand(Crew.MANAGER, Crew.SALES, "整理本周重点客户名单"),
            new Errand(Crew.LAST.email(), Crew.MANAGER, "Pipeline review for Friday"),
            new Errand(Crew.SALES, Crew.SERVICE, "回访上月的投诉客户"),
            new Errand(Crew.MANAGER, Crew.MARKETING, "Slides for the autumn fair"),
            new Errand(Crew.MARKETING, Crew.DATA, "检查活动名单里的重复联系人"),
            new Errand(Crew.ADMINISTRATOR, Crew.LAST.email(), "查看新的销售看板"),
            new Errand(Crew.LAST.email(), Crew.ADMINISTRATOR, "Accounts for two new colleagues"));

    /** @param deal the key of the one that is talked about */
    void leave(Actor program, Days days, String deal) {
        notifications.forgetUnread(program);
        var workspace = program.workspace();
        ERRANDS.forEach(errand -> loader.write(speaking(workspace, errand.from()), List.of(errand.entry(days))));
        var about = UUID.fromString(Entry.id("opportunity", deal));
        var question = comments.write(
                speaking(workspace, Crew.MANAGER),
                "opportunity",
                about,
                "@[%s] 客户那边的预算批下来了吗？ / Is the budget approved?"
                        .formatted(person(workspace, Crew.SALES).id()),
                null);
        comments.write(
                speaking(workspace, Crew.SALES),
                "opportunity",
                about,
                "周四有答复，我约了他们的采购经理。 / We will know on Thursday.",
                question.comment().id());
    }

    /** Whatever her role lets her do: the story says who did it. */
    private Actor speaking(Workspace workspace, String email) {
        var person = person(workspace, email);
        return new Actor(
                workspace,
                person.id(),
                person.name(),
                Actor.ADMINISTRATOR,
                Locale.SIMPLIFIED_CHINESE,
                person.timeZone(),
                "demo");
    }

    private Person person(Workspace workspace, String email) {
        return people.find(workspace, email).orElseThrow();
    }
}
