package shuke.kernel.scim;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Ref;
import shuke.kernel.base.Row;
import shuke.matching.standardise.PersonName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A user record as a resource of SCIM, and back. The user name is the e-mail address, with which people sign in. */
final class UserResource {
    static final String OBJECT = "user";

    /** The fields behind what may stand in a filter. */
    static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("id", "id"),
            Map.entry("username", "email"),
            Map.entry("emails", "email"),
            Map.entry("emails.value", "email"),
            Map.entry("externalid", "externalId"),
            Map.entry("displayname", "name"),
            Map.entry("name.formatted", "name"),
            Map.entry("title", "title"),
            Map.entry("active", "active"),
            Map.entry("meta.lastmodified", "updatedAt"),
            Map.entry("meta.created", "createdAt"));

    private UserResource() {}

    /** Without a password: SCIM would send it in clear, and signing in is the provider's business. */
    static ObjectNode of(Row row, String base) {
        var node = JsonNodeFactory.instance.objectNode();
        node.putArray("schemas").add(Names.USER).add(Names.ENTERPRISE);
        node.put("id", row.id().toString());
        text(node, "externalId", row.get("externalId"));
        text(node, "userName", row.get("email"));
        name(node, row.get("name"));
        text(node, "title", row.get("title"));
        text(node, "preferredLanguage", row.get("language"));
        text(node, "timezone", row.get("timeZone"));
        node.put("active", !Boolean.FALSE.equals(row.get("active")));
        one(node, "emails", "work", row.get("email"));
        one(node, "phoneNumbers", "work", row.get("phone"));
        one(node, "roles", null, row.get("role"));
        group(node, row.get("team"), base);
        manager(node, row.get("manager"), base);
        Meta.put(node, "User", row, base);
        return node;
    }

    private static void name(ObjectNode node, @Nullable Object value) {
        if (!(value instanceof PersonName person)) return;
        var name = node.putObject("name");
        name.put("formatted", person.full());
        text(name, "familyName", person.family());
        text(name, "givenName", person.given());
        node.put("displayName", person.full());
    }

    private static void text(ObjectNode node, String name, @Nullable Object value) {
        if (value != null) node.put(name, value.toString());
    }

    private static void one(ObjectNode node, String list, @Nullable String kind, @Nullable Object value) {
        if (value == null) return;
        var element = node.putArray(list).addObject();
        element.put("value", value.toString());
        if (kind != null) element.put("type", kind);
        element.put("primary", true);
    }

    private static void group(ObjectNode node, @Nullable Object team, String base) {
        if (team instanceof Ref ref) {
            var group = node.putArray("groups").addObject();
            group.put("value", ref.id().toString());
            text(group, "display", ref.label());
            group.put("$ref", base + "/Groups/" + ref.id());
        }
    }

    private static void manager(ObjectNode node, @Nullable Object manager, String base) {
        if (manager instanceof Ref ref) {
            var of = node.putObject(Names.ENTERPRISE).putObject("manager");
            of.put("value", ref.id().toString());
            text(of, "displayName", ref.label());
            of.put("$ref", base + "/Users/" + ref.id());
        }
    }

    /**
     * What of the record changes.
     *
     * @param before as the resource was; empty for a new one
     */
    static Map<String, @Nullable Object> input(ObjectNode before, ObjectNode after) {
        var input = new LinkedHashMap<String, @Nullable Object>();
        if (differs(before, after, "userName") || before.isEmpty()) input.put("email", userName(after));
        if (differs(before, after, "name") || before.isEmpty()) input.put("name", name(after));
        else if (differs(before, after, "displayName")) input.put("name", Texts.text(after, "displayName"));
        plain(input, before, after, "externalId", "externalId");
        plain(input, before, after, "title", "title");
        plain(input, before, after, "timezone", "timeZone");
        if (differs(before, after, "preferredLanguage")) input.put("language", language(after));
        if (differs(before, after, "active")) input.put("active", active(after));
        if (differs(before, after, "phoneNumbers"))
            input.put("phone", Texts.of(Names.get(after, "phoneNumbers"), "work"));
        if (differs(before, after, "roles")) role(input, after);
        if (differs(before, after, Names.ENTERPRISE)) manager(input, before, after);
        return input;
    }

    private static boolean differs(ObjectNode before, ObjectNode after, String name) {
        return !Names.get(before, name).equals(Names.get(after, name));
    }

    private static void plain(
            Map<String, @Nullable Object> input, ObjectNode before, ObjectNode after, String name, String field) {
        if (differs(before, after, name)) input.put(field, Texts.text(after, name));
    }

    private static String userName(ObjectNode after) {
        var name = Texts.text(after, "userName");
        if (name == null || !name.contains("@")) throw wrong("userName", "scimUserNameWrong");
        return name;
    }

    private static @Nullable Object name(ObjectNode after) {
        var name = Names.get(after, "name");
        var parts = new LinkedHashMap<String, @Nullable Object>();
        put(parts, "full", Texts.text(name, "formatted"));
        put(parts, "family", Texts.text(name, "familyName"));
        put(parts, "given", Texts.text(name, "givenName"));
        if (parts.containsKey("family") || parts.containsKey("given")) parts.remove("full");
        if (!parts.isEmpty()) return parts;
        var shown = Texts.text(after, "displayName");
        return shown == null ? Texts.text(after, "userName") : shown;
    }

    private static void put(Map<String, @Nullable Object> parts, String name, @Nullable String value) {
        if (value != null) parts.put(name, value);
    }

    private static @Nullable String language(ObjectNode after) {
        var tag = Texts.text(after, "preferredLanguage");
        if (tag == null) return null;
        return switch (Locale.forLanguageTag(tag.replace('_', '-')).getLanguage()) {
            case "zh" -> "zh-CN";
            case "en" -> "en";
            default -> null; // the organisation's own
        };
    }

    /** Some directories send the words as texts, and in capitals. */
    private static boolean active(ObjectNode after) {
        var text = Texts.text(after, "active");
        var word = text == null ? "true" : text.toLowerCase(Locale.ROOT);
        if (!Set.of("true", "false").contains(word)) throw wrong("active", "scimValueWrong");
        return word.equals("true");
    }

    /** Taken away is not a role of its own: the last one stays. */
    private static void role(Map<String, @Nullable Object> input, ObjectNode after) {
        var roles = Names.get(after, "roles");
        var role = roles.isString() ? roles.asString() : Texts.of(roles, "");
        if (role != null) input.put("role", role);
    }

    private static void manager(Map<String, @Nullable Object> input, ObjectNode before, ObjectNode after) {
        var now = managerOf(after);
        if (!Objects.equals(managerOf(before), now)) input.put("manager", now);
    }

    /** Directories send it as the standard has it, or just the id. */
    private static @Nullable String managerOf(ObjectNode user) {
        JsonNode manager = Names.get(Names.get(user, Names.ENTERPRISE), "manager");
        if (manager.isObject()) return Texts.text(manager, "value");
        return manager.isString() && !manager.asString().isBlank()
                ? manager.asString().strip()
                : null;
    }

    private static ProblemException wrong(String field, String code) {
        return ProblemException.invalid(Problem.at(field, code, field));
    }
}
