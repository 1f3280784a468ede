package shuke.kernel.scim;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Row;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A team as a group of SCIM, and back. */
final class GroupResource {
    static final String OBJECT = "team";

    /** The fields behind what may stand in a filter. */
    static final Map<String, String> FIELDS = Map.of(
            "id", "id",
            "displayname", "name",
            "externalid", "externalId",
            "meta.lastmodified", "updatedAt");

    private GroupResource() {}

    /** @param members user records; null to leave them out */
    static ObjectNode of(Row row, @Nullable List<Row> members, String base) {
        var node = JsonNodeFactory.instance.objectNode();
        node.putArray("schemas").add(Names.GROUP);
        node.put("id", row.id().toString());
        if (row.get("externalId") != null) node.put("externalId", String.valueOf(row.get("externalId")));
        node.put("displayName", String.valueOf(row.get("name")));
        if (members != null) {
            var list = node.putArray("members");
            members.forEach(member -> list.addObject()
                    .put("value", member.id().toString())
                    .put("type", "User")
                    .put("$ref", base + "/Users/" + member.id()));
        }
        Meta.put(node, "Group", row, base);
        return node;
    }

    static Map<String, @Nullable Object> input(ObjectNode before, ObjectNode after) {
        var input = new LinkedHashMap<String, @Nullable Object>();
        for (var entry :
                Map.of("displayName", "name", "externalId", "externalId").entrySet()) {
            if (!Names.get(before, entry.getKey()).equals(Names.get(after, entry.getKey())))
                input.put(entry.getValue(), Texts.text(after, entry.getKey()));
        }
        return input;
    }

    /** Ids of people. A group in a group has no place here: teams have a tree of their own. */
    static Set<UUID> members(ObjectNode group) {
        var members = new LinkedHashSet<UUID>();
        Names.get(group, "members").forEach(member -> members.add(id(member)));
        return members;
    }

    private static UUID id(JsonNode member) {
        var kind = Texts.text(member, "type");
        var text = Texts.text(member, "value");
        try {
            if (text == null || (kind != null && !kind.equalsIgnoreCase("User"))) throw wrong();
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw wrong();
        }
    }

    private static ProblemException wrong() {
        return ProblemException.invalid(Problem.at("members", "scimMemberWrong"));
    }
}
