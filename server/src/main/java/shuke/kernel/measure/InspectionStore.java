package shuke.kernel.measure;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.measure.Inspection.Finding;
import shuke.kernel.record.Integrity.Check;
import shuke.kernel.record.Integrity.Part;
import shuke.kernel.record.Integrity.Step;

/** The tables {@code measure_inspection} and {@code measure_finding}. */
@Component
class InspectionStore {
    private static final String INSPECTIONS = """
            select i.*, f.parts, f.wrong from %1$s.measure_inspection i
            cross join lateral (select count(*) as parts, coalesce(sum(wrong), 0) as wrong from %1$s.measure_finding where inspection = i.id) as f
            """;
    private static final int KEPT = 200;

    private final DSLContext db;

    InspectionStore(DSLContext db) {
        this.db = db;
    }

    /** False while another one is under way. */
    boolean add(Workspace workspace, UUID id, @Nullable String byName, List<Part> parts, Instant at) {
        var isNew = 1 == db.execute("""
                insert into %s.measure_inspection (id, by_name, state, started_at) values (?, ?, 'running', cast(? as timestamptz))
                on conflict (state) where state = 'running' do nothing
                """.formatted(workspace.schema()), id, byName, at.atOffset(ZoneOffset.UTC));
        if (!isNew) return false;
        db.execute(
                """
                insert into %s.measure_finding (inspection, place, kind, object, field, target)
                select ?, u.* from unnest(?, ?, ?, ?, ?) as u (place, kind, object, field, target)
                """.formatted(workspace.schema()),
                id,
                IntStream.range(0, parts.size()).boxed().toArray(Integer[]::new),
                parts.stream().map(part -> word(part.check())).toArray(String[]::new),
                parts.stream().map(Part::object).toArray(String[]::new),
                parts.stream().map(Part::field).toArray(String[]::new),
                parts.stream().map(Part::target).toArray(String[]::new));
        return true;
    }

    private static String word(Check check) {
        return check.name().toLowerCase(Locale.ROOT);
    }

    /** The latest first. */
    List<Inspection> latest(Workspace workspace, int most) {
        return db.fetch((INSPECTIONS + "order by i.started_at desc, i.id limit ?").formatted(workspace.schema()), most)
                .map(InspectionStore::inspection);
    }

    Optional<Inspection> find(Workspace workspace, UUID id) {
        return db.fetchOptional((INSPECTIONS + "where i.id = ?").formatted(workspace.schema()), id)
                .map(InspectionStore::inspection);
    }

    /** The one that runs, for nobody else until the transaction ends; nothing when it is over. */
    Optional<Inspection> lock(Workspace workspace, UUID id) {
        return db.fetchOptional(
                        (INSPECTIONS + "where i.id = ? and i.state = 'running' for update of i")
                                .formatted(workspace.schema()),
                        id)
                .map(InspectionStore::inspection);
    }

    List<Finding> findings(Workspace workspace, UUID id) {
        return db.fetch(
                        "select * from %s.measure_finding where inspection = ? order by place"
                                .formatted(workspace.schema()),
                        id)
                .map(InspectionStore::finding);
    }

    Optional<Finding> finding(Workspace workspace, UUID id, int place) {
        return db.fetchOptional(
                        "select * from %s.measure_finding where inspection = ? and place = ?"
                                .formatted(workspace.schema()),
                        id,
                        place)
                .map(InspectionStore::finding);
    }

    /** Keeps what a look found, and goes on: in the same part, or with the next one. */
    void move(Workspace workspace, Inspection at, Step step) {
        db.execute(
                """
                update %s.measure_finding set looked = looked + ?, wrong = wrong + ?, records = (records || ?)[1 : %d]
                where inspection = ? and place = ?
                """.formatted(workspace.schema(), KEPT),
                step.looked(),
                step.wrong().size(),
                step.wrong().toArray(UUID[]::new),
                at.id(),
                at.place());
        if (step.last() == null) {
            db.execute(
                    "update %s.measure_inspection set place = place + 1, last = default where id = ?"
                            .formatted(workspace.schema()),
                    at.id());
        } else {
            db.execute(
                    "update %s.measure_inspection set last = ? where id = ?".formatted(workspace.schema()),
                    step.last(),
                    at.id());
        }
    }

    void repair(Workspace workspace, UUID id, int place, Instant at) {
        db.execute(
                "update %s.measure_finding set repaired = cast(? as timestamptz) where inspection = ? and place = ?"
                        .formatted(workspace.schema()),
                at.atOffset(ZoneOffset.UTC),
                id,
                place);
    }

    /** False when it is over already. */
    boolean end(Workspace workspace, UUID id, Run.State state, Instant at) {
        return 1
                == db.execute(
                        "update %s.measure_inspection set state = ?, ended_at = cast(? as timestamptz) where id = ? and state = 'running'"
                                .formatted(workspace.schema()),
                        state.text(),
                        at.atOffset(ZoneOffset.UTC),
                        id);
    }

    void forgetBefore(Workspace workspace, Instant before) {
        db.execute(
                "delete from %s.measure_inspection where ended_at < cast(? as timestamptz)"
                        .formatted(workspace.schema()),
                before.atOffset(ZoneOffset.UTC));
    }

    private static Inspection inspection(Record row) {
        return new Inspection(
                row.get("id", UUID.class),
                row.get("by_name", String.class),
                Run.State.valueOf(row.get("state", String.class).toUpperCase(Locale.ROOT)),
                row.get("place", Integer.class),
                row.get("last", UUID.class),
                row.get("parts", Integer.class),
                row.get("wrong", Long.class),
                row.get("started_at", Instant.class),
                row.get("ended_at", Instant.class));
    }

    private static Finding finding(Record row) {
        return new Finding(
                row.get("place", Integer.class),
                new Part(
                        Check.valueOf(row.get("kind", String.class).toUpperCase(Locale.ROOT)),
                        row.get("object", String.class),
                        row.get("field", String.class),
                        row.get("target", String.class)),
                row.get("looked", Long.class),
                row.get("wrong", Long.class),
                List.of(row.get("records", UUID[].class)),
                row.get("repaired", Instant.class));
    }
}
