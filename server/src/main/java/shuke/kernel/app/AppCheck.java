package shuke.kernel.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Delegation;
import shuke.kernel.access.Roles;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.identity.People;
import shuke.kernel.identity.Person;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns what somebody says of an app into its definition, or refuses with everything that is wrong with it. */
@Component
class AppCheck {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ABOUT = 500;
    private static final int MOST = 20;

    private final Mandates mandates;
    private final Roles roles;
    private final People people;
    private final Delegation delegation;

    AppCheck(Mandates mandates, Roles roles, People people, Delegation delegation) {
        this.mandates = mandates;
        this.roles = roles;
        this.people = people;
        this.delegation = delegation;
    }

    /** @param said the members of {@link AppJson} */
    App.Definition read(Actor actor, ObjectNode said) {
        var problems = new ArrayList<Problem>();
        var definition = new App.Definition(
                text(said, "name", 1, LONGEST_NAME, problems),
                text(said, "about", 0, LONGEST_ABOUT, problems),
                flag(said, "confidential", true, problems),
                redirects(said, problems),
                mandates.read(actor, texts(said, "scopes", problems), problems),
                Set.copyOf(roles(actor, said, problems)),
                serviceUser(actor, said, problems),
                flag(said, "on", true, problems));
        if (definition.serviceUser() != null && !definition.confidential()) {
            problems.add(Problem.at("serviceUser", "appServiceUserPublic"));
        }
        if (definition.serviceUser() == null && definition.redirects().isEmpty()) {
            problems.add(Problem.at("redirects", "appWithoutUse"));
        }
        if (!problems.isEmpty()) throw ProblemException.invalid(problems);
        return definition;
    }

    private static List<String> redirects(ObjectNode said, Collection<Problem> problems) {
        var redirects = texts(said, "redirects", problems);
        redirects.stream()
                .filter(redirect -> !Redirects.isPossible(redirect))
                .forEach(redirect -> problems.add(Problem.at("redirects", "appRedirect", redirect)));
        return redirects;
    }

    private List<String> roles(Actor actor, ObjectNode said, Collection<Problem> problems) {
        var names = texts(said, "roles", problems);
        names.stream()
                .filter(name -> roles.find(actor.workspace(), name).isEmpty())
                .forEach(name -> problems.add(Problem.at("roles", "appRole", name)));
        return names;
    }

    /** Whoever has the app's secret can do what the service user can: so nobody gives it more than she may give anybody. */
    private @Nullable UUID serviceUser(Actor actor, ObjectNode said, Collection<Problem> problems) {
        var named = said.path("serviceUser").asString("").strip();
        if (named.isEmpty()) return null;
        var user = people.find(actor.workspace(), named).map(Person::id);
        if (user.isEmpty()) problems.add(Problem.at("serviceUser", "unknownUser", named));
        else delegation.requireCharge(actor, user.get());
        return user.orElse(null);
    }

    private static String text(ObjectNode said, String member, int least, int most, Collection<Problem> problems) {
        var text = said.path(member).asString("").strip();
        if (text.length() < least || text.length() > most) problems.add(Problem.at(member, "appText", most));
        return text;
    }

    private static boolean flag(ObjectNode said, String member, boolean usual, Collection<Problem> problems) {
        var flag = said.path(member);
        if (flag.isMissingNode() || flag.isNull()) return usual;
        if (!flag.isBoolean()) problems.add(Problem.at(member, "appFlag"));
        return flag.asBoolean(usual);
    }

    private static List<String> texts(ObjectNode said, String member, Collection<Problem> problems) {
        var list = said.path(member);
        if (list.isMissingNode() || list.isNull()) return List.of();
        if (!list.isArray() || !list.valueStream().allMatch(JsonNode::isString)) {
            problems.add(Problem.at(member, "appList"));
            return List.of();
        }
        if (list.size() > MOST && !member.equals("scopes")) problems.add(Problem.at(member, "appMany", MOST));
        return list.valueStream()
                .map(JsonNode::asString)
                .map(String::strip)
                .distinct()
                .toList();
    }
}
