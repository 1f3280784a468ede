package shuke.kernel.identity;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The policy as the API and its table have it. */
public final class PolicyJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PolicyJson() {}

    /** Every member, also those with their usual value; without the version. */
    public static ObjectNode of(SignInPolicy policy) {
        var all = JSON.createObjectNode();
        var password = policy.password();
        all.putObject("password")
                .put("minLength", password.minLength())
                .put("forbidCommon", password.forbidCommon())
                .put("history", password.history());
        secondFactor(all.putObject("secondFactor"), policy.secondFactor());
        all.putObject("session")
                .put("idleMinutes", policy.session().idle().toMinutes())
                .put("longestHours", policy.session().longest().toHours());
        var lockout = policy.lockout();
        all.putObject("lockout")
                .put("freeAttempts", lockout.free())
                .put("firstWaitSeconds", lockout.first().toSeconds())
                .put("longestWaitSeconds", lockout.longest().toSeconds())
                .put("accountsPerNetwork", lockout.accountsPerNetwork());
        addresses(all.putObject("addresses"), policy.addresses());
        return all;
    }

    private static void secondFactor(ObjectNode node, SignInPolicy.SecondFactor factor) {
        node.put("required", factor.required().name().toLowerCase(Locale.ROOT));
        var roles = node.putArray("roles");
        factor.roles().stream().sorted().forEach(roles::add);
        node.put("graceDays", factor.grace().toDays()).put("afterProvider", factor.afterProvider());
    }

    private static void addresses(ObjectNode node, SignInPolicy.Addresses addresses) {
        networks(node.putArray("everybody"), addresses.everybody());
        var roles = node.putObject("roles");
        addresses.roles().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(entry -> networks(roles.putArray(entry.getKey()), entry.getValue()));
    }

    private static void networks(ArrayNode array, List<Network> networks) {
        networks.forEach(network -> array.add(network.toString()));
    }
}
