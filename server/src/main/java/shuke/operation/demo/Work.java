package shuke.operation.demo;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What the salespeople did, do today and are about to do; the unfinished part is about open deals. */
final class Work {
    private final Words words;
    private final List<Deals.Deal> open;
    private final Days days;
    private final Amount amount;
    private final Chance chance = new Chance("work");

    Work(Words words, List<Deals.Deal> open, Days days, Amount amount) {
        this.words = words;
        this.open = open;
        this.days = days;
        this.amount = amount;
    }

    List<Entry> tasks() {
        return some(200, this::task);
    }

    List<Entry> calls() {
        return some(260, this::call);
    }

    List<Entry> meetings() {
        return some(100, this::meeting);
    }

    List<Entry> visits() {
        return some(80, this::visit);
    }

    List<Entry> notes() {
        return some(260, this::note);
    }

    private List<Entry> some(int all, IntFunction<Entry> make) {
        return IntStream.range(0, amount.of(all)).mapToObj(make).toList();
    }

    /** An eighth due today, a fifth overdue, a third still ahead, the rest done. */
    private Entry task(int i) {
        var deal = chance.pick(open);
        var due = i % 8 == 0
                ? 0
                : i % 5 == 0 ? -chance.between(1, 10) : i % 3 == 0 ? chance.between(1, 12) : -chance.between(2, 40);
        var done = due < 0 && i % 5 != 0;
        return about("task", i, deal, "task")
                .with("status", done ? "completed" : chance.pick("notStarted", "notStarted", "inProgress", "waiting"))
                .with("priority", chance.pick("low", "normal", "normal", "high"))
                .with("dueAt", days.at(due, chance.between(10, 18)))
                .with("completedAt", done ? days.at(due, 9) : null)
                .with("contact", deal.company().contact(chance));
    }

    private Entry call(int i) {
        var deal = chance.pick(open);
        var reached = chance.in(70);
        return about("call", i, deal, "call")
                .with("direction", chance.in(75) ? "outbound" : "inbound")
                .with("outcome", reached ? "connected" : chance.pick("noAnswer", "busy", "leftVoicemail"))
                .with("startedAt", days.at(-chance.between(1, 60), chance.between(9, 17)))
                .with("duration", reached ? chance.between(60, 1500) : 0)
                .with("description", reached ? text("callNote", deal) : null)
                .with("contact", deal.company().contact(chance));
    }

    private Entry meeting(int i) {
        var deal = chance.pick(open);
        var day = i % 3 == 0 ? chance.between(0, 14) : -chance.between(1, 60);
        var hour = chance.between(9, 16);
        return about("meeting", i, deal, "meeting")
                .with("startsAt", days.at(day, hour))
                .with("endsAt", days.at(day, hour + 1))
                .with("status", day < 0 ? chance.pick("completed", "completed", "completed", "cancelled") : "scheduled")
                .with("location", deal.company().isChinese() ? "客户会议室" : "Customer's office")
                .with("participants", List.of(deal.company().contact(chance)));
    }

    private Entry visit(int i) {
        var deal = chance.pick(open);
        var day = i % 4 == 0 ? chance.between(0, 10) : -chance.between(1, 60);
        var hour = chance.between(9, 16);
        var done = day < 0;
        return about("visit", i, deal, "visit")
                .with("account", deal.company().link())
                .with(
                        "visitPurpose",
                        chance.pick("firstVisit", "followUp", "presentation", "negotiation", "returnVisit"))
                .with("status", done ? "completed" : "planned")
                .with("plannedAt", days.at(day, hour))
                .with("checkInAt", done ? days.at(day, hour) : null)
                .with("checkOutAt", done ? days.at(day, hour + 1) : null)
                .with("contacts", List.of(deal.company().contact(chance)))
                .with("summary", done ? text("visitNote", deal) : null);
    }

    private Entry note(int i) {
        var deal = chance.pick(open);
        return Entry.of("note", String.valueOf(i))
                .with("content", text("note", deal))
                .with(
                        "kind",
                        chance.pick("phone", deal.company().isChinese() ? "wechat" : "email", "visit", "internal"))
                .with("notedAt", days.at(-chance.between(1, 60), chance.between(9, 18)))
                .with("regarding", i % 4 == 0 ? deal.company().link() : Entry.link("opportunity", deal.key()))
                .with("contact", deal.company().contact(chance))
                .with("owner", Crew.owner(deal.owner()));
    }

    private Entry about(String object, int i, Deals.Deal deal, String words) {
        return Entry.of(object, String.valueOf(i))
                .with("subject", text(words, deal))
                .with("regarding", Entry.link("opportunity", deal.key()))
                .with("owner", Crew.owner(deal.owner()));
    }

    private String text(String list, Deals.Deal deal) {
        return words.pick(chance, list, deal.company().isChinese());
    }
}
