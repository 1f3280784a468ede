package shuke.kernel.identity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import shuke.kernel.base.Problem;
import tools.jackson.databind.JsonNode;

/** Reads a policy and collects what is wrong with it; every wrong member is named by its path. */
final class PolicyReader {
    private static final int MOST_NETWORKS = 500;
    private static final String OF_ROLES = "addresses.roles";

    private final JsonNode json;
    private final List<Problem> problems = new ArrayList<>();

    PolicyReader(JsonNode json) {
        this.json = json;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Of no use when there are {@link #problems}. */
    SignInPolicy read(long version) {
        var policy = new SignInPolicy(
                version,
                new SignInPolicy.Password(
                        whole("password.minLength", 8, 64),
                        flag("password.forbidCommon"),
                        whole("password.history", 0, 10)),
                new SignInPolicy.SecondFactor(
                        required(),
                        roles(),
                        Duration.ofDays(whole("secondFactor.graceDays", 0, 90)),
                        flag("secondFactor.afterProvider")),
                stay(),
                waiting(),
                new SignInPolicy.Addresses(networks("addresses.everybody", at("addresses.everybody")), ofRoles()));
        shape("", json, PolicyJson.of(policy));
        return policy;
    }

    /** What is misspelt or of another form is said: passed over, it would leave a door open that was meant to be shut. */
    private void shape(String at, JsonNode given, JsonNode meant) {
        for (var member : given.properties()) {
            var path = at.isEmpty() ? member.getKey() : at + "." + member.getKey();
            var known = meant.path(member.getKey());
            if (at.equals(OF_ROLES) || known.isArray()) {
                list(path, member.getValue());
            } else if (known.isMissingNode()) {
                problems.add(Problem.at(path, "unknownMember", member.getKey()));
            } else if (known.isObject()) { // single values have been read
                members(path, member.getValue(), known);
            }
        }
    }

    private void members(String path, JsonNode given, JsonNode meant) {
        if (given.isObject()) shape(path, given, meant);
        else problems.add(Problem.at(path, "membersExpected"));
    }

    private void list(String path, JsonNode given) {
        if (!given.isArray()) problems.add(Problem.at(path, "listExpected"));
    }

    private SignInPolicy.Stay stay() {
        var idle = Duration.ofMinutes(whole("session.idleMinutes", 5, 60 * 24 * 90));
        var longest = Duration.ofHours(whole("session.longestHours", 1, 24 * 365));
        return new SignInPolicy.Stay(idle, longest);
    }

    private SignInPolicy.Waiting waiting() {
        var first = whole("lockout.firstWaitSeconds", 1, 3_600);
        var longest = whole("lockout.longestWaitSeconds", 1, 86_400);
        if (longest < first) problems.add(Problem.at("lockout.longestWaitSeconds", "tooSmall", first));
        return new SignInPolicy.Waiting(
                whole("lockout.freeAttempts", 1, 20),
                Duration.ofSeconds(first),
                Duration.ofSeconds(longest),
                whole("lockout.accountsPerNetwork", 3, 10_000));
    }

    private SignInPolicy.Required required() {
        var word = at("secondFactor.required").asString("");
        for (var each : SignInPolicy.Required.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(word)) return each;
        }
        problems.add(Problem.at("secondFactor.required", "notOneOf", "none, roles, all"));
        return SignInPolicy.Required.NONE;
    }

    private Set<String> roles() {
        var roles = new LinkedHashSet<String>();
        at("secondFactor.roles").forEach(role -> roles.add(role("secondFactor.roles", role.asString(""))));
        return roles;
    }

    private Map<String, List<Network>> ofRoles() {
        var lists = new LinkedHashMap<String, List<Network>>();
        at(OF_ROLES).properties().forEach(entry -> {
            var path = OF_ROLES + "." + entry.getKey();
            lists.put(role(path, entry.getKey()), networks(path, entry.getValue()));
        });
        lists.values().removeIf(List::isEmpty);
        return lists;
    }

    private String role(String path, String role) {
        if (role.isBlank()) problems.add(Problem.at(path, "unknownRole", role));
        return role;
    }

    private List<Network> networks(String path, JsonNode list) {
        var networks = new ArrayList<Network>();
        if (list.size() > MOST_NETWORKS) problems.add(Problem.at(path, "tooMany", MOST_NETWORKS));
        for (var each : list) {
            var text = each.asString("");
            Network.find(text)
                    .ifPresentOrElse(networks::add, () -> problems.add(Problem.at(path, "notANetwork", text)));
        }
        return networks;
    }

    private int whole(String path, int least, int most) {
        var node = at(path);
        if (node.isIntegralNumber() && node.canConvertToInt() && node.asInt() >= least && node.asInt() <= most) {
            return node.asInt();
        }
        problems.add(Problem.at(path, "notBetween", least, most));
        return least;
    }

    private boolean flag(String path) {
        var node = at(path);
        if (!node.isBoolean()) problems.add(Problem.at(path, "notABoolean"));
        return node.asBoolean(false);
    }

    private JsonNode at(String path) {
        return json.at("/" + path.replace('.', '/'));
    }
}
