package shuke.kernel.scim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Row;
import shuke.kernel.record.Batch;
import shuke.kernel.record.Change;
import shuke.kernel.record.RecordWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Teams, as a directory keeps its groups. Somebody is in one team: whoever joins another leaves the one before. */
@Component
public class ScimGroups {
    private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();
    private static final Asked ALL = Asked.of(null, 1, 1, null, null);

    private final Directory directory;
    private final RecordWriter writer;

    ScimGroups(Directory directory, RecordWriter writer) {
        this.directory = directory;
        this.writer = writer;
    }

    public ObjectNode list(Actor actor, Asked asked, String base) {
        var found = directory.list(actor, GroupResource.OBJECT, asked, GroupResource.FIELDS);
        var groups = found.rows().stream()
                .map(row -> asked.only(resource(actor, row, asked, base)))
                .toList();
        return ListAnswer.of(groups, found.total(), asked.start());
    }

    public ObjectNode read(Actor actor, UUID id, Asked asked, String base) {
        return asked.only(resource(actor, directory.read(actor, GroupResource.OBJECT, id), asked, base));
    }

    @Transactional
    public ObjectNode create(Actor actor, ObjectNode group, String base) {
        requireNewName(actor, group);
        var row = write(actor, new Change.Create(null, GroupResource.input(NOTHING, group)));
        move(actor, row.id(), Set.of(), GroupResource.members(group));
        return resource(actor, row, ALL, base);
    }

    @Transactional
    public ObjectNode replace(Actor actor, UUID id, @Nullable Long version, ObjectNode group, String base) {
        return change(actor, id, version, read(actor, id, ALL, base), group, base);
    }

    @Transactional
    public ObjectNode patch(Actor actor, UUID id, @Nullable Long version, JsonNode operations, String base) {
        var before = read(actor, id, ALL, base);
        return change(actor, id, version, before, Patch.apply(before, operations), base);
    }

    /** Into the recycle bin; its people are in no team then. A team with others below it is refused. */
    public void remove(Actor actor, UUID id, @Nullable Long version) {
        write(actor, new Change.Delete(id, version));
    }

    private ObjectNode change(
            Actor actor, UUID id, @Nullable Long version, ObjectNode before, ObjectNode after, String base) {
        var row = write(actor, new Change.Update(id, version, GroupResource.input(before, after)));
        move(actor, id, GroupResource.members(before), GroupResource.members(after));
        return resource(actor, row, ALL, base);
    }

    private void move(Actor actor, UUID team, Set<UUID> before, Set<UUID> after) {
        var changes = new ArrayList<Change>();
        for (var joins : without(after, before)) changes.add(toTeam(joins, team.toString()));
        for (var leaves : without(before, after)) changes.add(toTeam(leaves, null));
        if (!changes.isEmpty()) writer.write(actor, new Batch(UserResource.OBJECT, changes));
    }

    private static Change toTeam(UUID user, @Nullable String team) {
        var input = new HashMap<String, @Nullable Object>();
        input.put("team", team);
        return new Change.Update(user, null, input);
    }

    private static Set<UUID> without(Set<UUID> all, Set<UUID> these) {
        var left = new HashSet<>(all);
        left.removeAll(these);
        return left;
    }

    /** Directories look a group up by its name before they make one, so a second of the same name is a mistake. */
    private void requireNewName(Actor actor, ObjectNode group) {
        var name = String.valueOf(Texts.text(group, "displayName"));
        var quoted = name.replace("\\", "\\\\").replace("\"", "\\\"");
        var asked = Asked.of("displayName eq \"" + quoted + "\"", 1, 1, null, null);
        if (!directory
                .list(actor, GroupResource.OBJECT, asked, GroupResource.FIELDS)
                .rows()
                .isEmpty())
            throw ProblemException.of(ProblemException.Kind.CONFLICT, Problem.at("displayName", "duplicate", name));
    }

    private ObjectNode resource(Actor actor, Row row, Asked asked, String base) {
        var members = asked.wants("members") ? directory.members(actor, row.id()) : null;
        return GroupResource.of(row, members, base);
    }

    private Row write(Actor actor, Change change) {
        return writer.write(actor, Batch.of(GroupResource.OBJECT, change))
                .getFirst()
                .row();
    }
}
