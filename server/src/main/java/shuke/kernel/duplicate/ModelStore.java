package shuke.kernel.duplicate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.vault.Vault;
import shuke.matching.Model;

/** The table {@code duplicate_model}. Models are sealed. */
@Component
class ModelStore {
    private static final String ROOM = "duplicate";
    private static final UUID NOBODY = new UUID(0, 0);

    private final DSLContext db;
    private final Vault vault;

    ModelStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /**
     * What was learnt about an object.
     *
     * @param taught the model, corrected by what people decided; null as long as that is too little
     * @param lessons which decisions that were
     * @param former by which some records are still found, as long as it is not {@code settled}; null for what is usual
     * @param records so many there were
     */
    record Kept(
            long edition,
            Model model,
            @Nullable Model taught,
            String lessons,
            @Nullable Model former,
            boolean settled,
            long records,
            Instant learntAt) {
        /** What records are held against each other by. */
        Model inUse() {
            return taught == null ? model : taught;
        }
    }

    /** By object. */
    Map<String, Kept> all(Workspace workspace) {
        var all = new LinkedHashMap<String, Kept>();
        db.fetch("select * from %s.duplicate_model order by object".formatted(workspace.schema()))
                .forEach(row -> {
                    var object = row.get("object", String.class);
                    kept(workspace, object, row).ifPresent(kept -> all.put(object, kept));
                });
        return all;
    }

    /** Tells whether {@link #all} would tell something else than before. */
    String state(Workspace workspace) {
        return db.fetchSingle(
                        "select coalesce(string_agg(object || edition || settled || lessons, ' ' order by object), '') from %s.duplicate_model"
                                .formatted(workspace.schema()))
                .get(0, String.class);
    }

    /** Nothing where it is of a form that this program does not know any more: then it is learnt anew. */
    private Optional<Kept> kept(Workspace workspace, String object, Record row) {
        try {
            var taught = row.get("taught", String.class);
            var former = row.get("former", String.class);
            return Optional.of(new Kept(
                    row.get("edition", Long.class),
                    opened(workspace, object, row.get("model", String.class)),
                    taught == null ? null : opened(workspace, object, taught),
                    row.get("lessons", String.class),
                    former == null ? null : opened(workspace, object, former),
                    row.get("settled", Boolean.class),
                    row.get("records", Long.class),
                    row.get("learnt_at", Instant.class)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private Model opened(Workspace workspace, String object, String sealed) {
        return Model.of(Base64.getDecoder().decode(vault.openTold(workspace, ROOM, object, NOBODY, sealed)));
    }

    /** Puts a model in use; the one before it becomes the former one. */
    void put(Workspace workspace, String object, Model model, long records, Instant at) {
        db.execute(
                """
                insert into %1$s.duplicate_model (object, edition, model, settled, records, learnt_at) values (?, 1, ?, false, ?, cast(? as timestamptz))
                on conflict (object) do update set edition = duplicate_model.edition + 1, former = duplicate_model.model, model = excluded.model,
                taught = null, lessons = '', settled = false, records = excluded.records, learnt_at = excluded.learnt_at
                """.formatted(workspace.schema()),
                object,
                sealed(workspace, object, model),
                records,
                at.atOffset(ZoneOffset.UTC));
    }

    private String sealed(Workspace workspace, String object, Model model) {
        var text = Base64.getEncoder().encodeToString(model.toBytes());
        return vault.sealTold(workspace, ROOM, object, NOBODY, text);
    }

    /** The model of this edition, corrected. */
    void teach(Workspace workspace, String object, long edition, Model taught, String lessons) {
        db.execute(
                "update %s.duplicate_model set taught = ?, lessons = ? where object = ? and edition = ?"
                        .formatted(workspace.schema()),
                sealed(workspace, object, taught),
                lessons,
                object,
                edition);
    }

    /** All records are found by the model of this edition. */
    void settle(Workspace workspace, String object, long edition) {
        db.execute(
                "update %s.duplicate_model set former = null, settled = true where object = ? and edition = ?"
                        .formatted(workspace.schema()),
                object,
                edition);
    }
}
