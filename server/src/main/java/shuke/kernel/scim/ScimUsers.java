package shuke.kernel.scim;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Row;
import shuke.kernel.record.Batch;
import shuke.kernel.record.Change;
import shuke.kernel.record.RecordWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** People, as a directory keeps them. Whoever the directory deletes is switched off: records and history stay hers. */
@Component
public class ScimUsers {
    private final Directory directory;
    private final RecordWriter writer;

    ScimUsers(Directory directory, RecordWriter writer) {
        this.directory = directory;
        this.writer = writer;
    }

    /** @param base the address of the API, for the links between resources */
    public ObjectNode list(Actor actor, Asked asked, String base) {
        var found = directory.list(actor, UserResource.OBJECT, asked, UserResource.FIELDS);
        var users = found.rows().stream()
                .map(row -> asked.only(UserResource.of(row, base)))
                .toList();
        return ListAnswer.of(users, found.total(), asked.start());
    }

    public ObjectNode read(Actor actor, UUID id, String base) {
        return UserResource.of(directory.read(actor, UserResource.OBJECT, id), base);
    }

    public ObjectNode create(Actor actor, ObjectNode user, String base) {
        var input = UserResource.input(JsonNodeFactory.instance.objectNode(), user);
        return UserResource.of(write(actor, new Change.Create(null, input)), base);
    }

    /** @param version that the caller saw; null for any */
    @Transactional
    public ObjectNode replace(Actor actor, UUID id, @Nullable Long version, ObjectNode user, String base) {
        return change(actor, id, version, read(actor, id, base), user, base);
    }

    @Transactional
    public ObjectNode patch(Actor actor, UUID id, @Nullable Long version, JsonNode operations, String base) {
        var before = read(actor, id, base);
        return change(actor, id, version, before, Patch.apply(before, operations), base);
    }

    public void switchOff(Actor actor, UUID id, @Nullable Long version) {
        write(actor, new Change.Update(id, version, Map.of("active", false)));
    }

    private ObjectNode change(
            Actor actor, UUID id, @Nullable Long version, ObjectNode before, ObjectNode after, String base) {
        var input = UserResource.input(before, after);
        return UserResource.of(write(actor, new Change.Update(id, version, input)), base);
    }

    private Row write(Actor actor, Change change) {
        return writer.write(actor, Batch.of(UserResource.OBJECT, change))
                .getFirst()
                .row();
    }
}
