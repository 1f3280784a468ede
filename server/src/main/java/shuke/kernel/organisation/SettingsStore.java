package shuke.kernel.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Problem;
import shuke.kernel.base.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code organisation_settings} and {@code organisation_calendar}, and the versions of all workspaces. */
@Component
class SettingsStore {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DSLContext db;

    SettingsStore(DSLContext db) {
        this.db = db;
    }

    /** Whoever changes settings or rates of this workspace now waits until this transaction is over. */
    void lock(Workspace workspace) {
        db.fetchSingle("select version from %s.organisation_settings for update".formatted(workspace.schema()));
    }

    Settings load(Workspace workspace) {
        var row =
                db.fetchSingle("select version, settings from %s.organisation_settings".formatted(workspace.schema()));
        var problems = new ArrayList<Problem>();
        var settings = SettingsReader.read(
                tree(row.get("settings", JSONB.class)), row.get("version", Long.class), calendars(workspace), problems);
        if (!problems.isEmpty()) LOG.warn("Settings of workspace {} no longer hold: {}", workspace.name(), problems);
        return settings;
    }

    private List<BusinessCalendar> calendars(Workspace workspace) {
        return db.fetch("select id, definition from %s.organisation_calendar order by created_at, id"
                        .formatted(workspace.schema()))
                .map(row -> CalendarReader.read(row.get("id", UUID.class), tree(row.get("definition", JSONB.class))));
    }

    private static JsonNode tree(JSONB json) {
        return JSON.readTree(json.data());
    }

    void save(Workspace workspace, Settings before, Settings after) {
        db.execute(
                "update %s.organisation_settings set version = ?, settings = ?::jsonb".formatted(workspace.schema()),
                after.version(),
                SettingsJson.of(after).toString());
        for (var calendar : after.calendars()) {
            var known = before.find(calendar.id()).map(SettingsJson::of);
            var json = SettingsJson.of(calendar);
            if (known.isEmpty() || !known.get().equals(json)) put(workspace, calendar, json.toString());
        }
        for (var calendar : before.calendars()) {
            if (after.find(calendar.id()).isEmpty()) {
                db.execute(
                        "delete from %s.organisation_calendar where id = ?".formatted(workspace.schema()),
                        calendar.id());
            }
        }
        announce(workspace, after.version());
    }

    /** What is there is this version from now on. */
    void stamp(Workspace workspace, long version) {
        db.execute("update %s.organisation_settings set version = ?".formatted(workspace.schema()), version);
        announce(workspace, version);
    }

    private void put(Workspace workspace, BusinessCalendar calendar, String json) {
        db.execute("""
                insert into %s.organisation_calendar (id, definition) values (?, ?::jsonb)
                on conflict (id) do update set definition = excluded.definition
                """.formatted(workspace.schema()), calendar.id(), json);
    }

    private void announce(Workspace workspace, long version) {
        db.execute("""
                insert into shuke.organisation_version (workspace, version) values (?, ?)
                on conflict (workspace) do update set version = excluded.version
                """, workspace.name(), version);
    }

    /** The versions of the workspaces that were ever changed. */
    Map<Workspace, Long> versions() {
        var versions = new HashMap<Workspace, Long>();
        db.fetch("select workspace, version from shuke.organisation_version")
                .forEach(row -> versions.put(new Workspace(row.get(0, String.class)), row.get(1, Long.class)));
        return versions;
    }
}
