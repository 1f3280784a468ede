package shuke.kernel.transfer;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.transfer.SavedMapping.Content;
import shuke.kernel.vault.Vault;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code import_mapping}. Headings may name a customer, and cells do: what a mapping says is sealed. */
@Component
class MappingStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PLACE = "import_mapping";
    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<String> OBJECT = field(name("object"), String.class);
    private static final Field<String> NAME = field(name("name"), String.class);
    private static final Field<Boolean> SHARED = field(name("shared"), Boolean.class);
    private static final Field<UUID> OWNER = field(name("owner"), UUID.class);
    private static final Field<String> TOLD = field(name("told"), String.class);
    private static final Field<Object> USED_AT = field(name("used_at"));

    private final DSLContext db;
    private final Vault vault;

    MappingStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** Those of somebody and those for everybody, the latest first. */
    List<SavedMapping> of(Workspace workspace, String object, UUID person) {
        return db.selectFrom(mappings(workspace))
                .where(OBJECT.eq(object))
                .and(OWNER.eq(person).or(SHARED))
                .orderBy(USED_AT.desc(), ID.desc())
                .fetch(row -> mapping(workspace, row));
    }

    /** Nobody else changes it until the caller's transaction ends. */
    Optional<SavedMapping> lock(Workspace workspace, UUID id) {
        return db.selectFrom(mappings(workspace))
                .where(ID.eq(id))
                .forUpdate()
                .fetchOptional(row -> mapping(workspace, row));
    }

    void save(Workspace workspace, SavedMapping mapping) {
        var sealed = vault.sealTold(workspace, PLACE, PLACE, mapping.id(), JSON.writeValueAsString(mapping.content()));
        db.insertInto(mappings(workspace))
                .set(ID, mapping.id())
                .set(OBJECT, mapping.object())
                .set(NAME, mapping.name())
                .set(SHARED, mapping.shared())
                .set(OWNER, mapping.owner())
                .set(TOLD, sealed)
                .set(USED_AT, (Object) mapping.usedAt().atOffset(ZoneOffset.UTC))
                .onConflict(ID)
                .doUpdate()
                .set(NAME, mapping.name())
                .set(SHARED, mapping.shared())
                .set(TOLD, sealed)
                .set(USED_AT, (Object) mapping.usedAt().atOffset(ZoneOffset.UTC))
                .execute();
    }

    void delete(Workspace workspace, UUID id) {
        db.deleteFrom(mappings(workspace)).where(ID.eq(id)).execute();
    }

    private SavedMapping mapping(Workspace workspace, Record row) {
        var text = vault.openTold(workspace, PLACE, PLACE, row.get(ID), row.get(TOLD));
        return new SavedMapping(
                row.get(ID),
                row.get(OBJECT),
                row.get(NAME),
                row.get(SHARED),
                row.get(OWNER),
                JSON.readValue(text, Content.class),
                row.get("used_at", Instant.class));
    }

    private static Table<?> mappings(Workspace workspace) {
        return table(name(workspace.schema(), "import_mapping"));
    }
}
