package shuke.kernel.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.vault.Vault;
import shuke.kernel.view.Audience;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code report_sheet}. What a sheet holds is sealed, since its questions may name a customer. */
@Component
class SheetStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String OBJECT = "report";
    private static final String CONTENT = "content";

    private final DSLContext db;
    private final Vault vault;

    SheetStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** Those that are not removed, by name. */
    List<Sheet> of(Workspace workspace, Kind kind) {
        return db.fetch(
                        "select * from %s.report_sheet where kind = ? and removed_at is null order by name, id"
                                .formatted(workspace.schema()),
                        kind.text())
                .map(row -> sheet(workspace, row));
    }

    /** @param removed true for one that was removed and can come back */
    Optional<Sheet> find(Workspace workspace, Kind kind, UUID id, boolean removed) {
        return db.fetchOptional(
                        "select * from %s.report_sheet where id = ? and kind = ? and (removed_at is not null) = ? for update"
                                .formatted(workspace.schema()),
                        id,
                        kind.text(),
                        removed)
                .map(row -> sheet(workspace, row));
    }

    int countOf(Workspace workspace, Kind kind, UUID owner) {
        return db.fetchSingle(
                        "select count(*) from %s.report_sheet where kind = ? and owner = ? and removed_at is null"
                                .formatted(workspace.schema()),
                        kind.text(),
                        owner)
                .get(0, Integer.class);
    }

    void save(Workspace workspace, Sheet sheet, Instant now) {
        db.execute(
                """
                insert into %s.report_sheet (id, kind, name, note, audience, team, owner, content, version, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as timestamptz))
                on conflict (id) do update set
                    name = excluded.name, note = excluded.note, audience = excluded.audience, team = excluded.team,
                    content = excluded.content, version = excluded.version, changed_at = excluded.changed_at
                """.formatted(workspace.schema()),
                sheet.id(),
                sheet.content().kind().text(),
                sheet.name(),
                sheet.note(),
                sheet.audience().text(),
                sheet.team(),
                sheet.owner(),
                vault.sealTold(
                        workspace,
                        OBJECT,
                        CONTENT,
                        sheet.id(),
                        SheetJson.of(sheet.content()).toString()),
                sheet.version(),
                now.atOffset(ZoneOffset.UTC));
    }

    /** Those that were removed before {@code forgotten} go for good. */
    void remove(Workspace workspace, UUID id, Instant now, Instant forgotten) {
        db.execute(
                "update %s.report_sheet set removed_at = cast(? as timestamptz) where id = ?"
                        .formatted(workspace.schema()),
                now.atOffset(ZoneOffset.UTC),
                id);
        db.execute(
                "delete from %s.report_sheet where removed_at < cast(? as timestamptz)".formatted(workspace.schema()),
                forgotten.atOffset(ZoneOffset.UTC));
    }

    void restore(Workspace workspace, UUID id) {
        db.execute("update %s.report_sheet set removed_at = null where id = ?".formatted(workspace.schema()), id);
    }

    private Sheet sheet(Workspace workspace, Record row) {
        var id = row.get("id", UUID.class);
        var content = vault.openTold(workspace, OBJECT, CONTENT, id, row.get(CONTENT, String.class));
        return new Sheet(
                id,
                row.get("name", String.class),
                row.get("note", String.class),
                Audience.find(row.get("audience", String.class)).orElseThrow(),
                row.get("team", UUID.class),
                row.get("owner", UUID.class),
                SheetReader.content(Kind.find(row.get("kind", String.class)).orElseThrow(), JSON.readTree(content)),
                row.get("version", Long.class));
    }
}
