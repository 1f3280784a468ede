package shuke.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** The kinds of requests that are measured, reading ones first. */
final class Trials {
    /** What a list of contacts shows. */
    static final String SHOWN = "name,account,title,mobile,email,owner";

    static final String SHOWN_RAW = "select id, name, account, title, mobile, email, owner, version from ";
    static final String CONTACTS = "/api/v1/records/contact";

    private final Api api;
    private final Raw raw;
    private final Sample sample;
    private final List<UUID> ids;
    private final AtomicLong next = new AtomicLong(System.currentTimeMillis() * 1_000); // behind those of earlier runs

    private Trials(Api api, Raw raw, Sample sample, List<UUID> ids) {
        this.api = api;
        this.raw = raw;
        this.sample = sample;
        this.ids = ids;
    }

    /**
     * @param api of somebody who may see all records
     * @param seller somebody who may see one in forty
     */
    static List<Trial> of(Api api, Api seller, Raw raw, Sample sample)
            throws IOException, SQLException, InterruptedException {
        var trials = new Trials(api, raw, sample, ids(raw));
        var all = new ArrayList<Trial>();
        all.add(trials.read());
        all.add(trials.list());
        all.add(trials.ownList(seller));
        all.add(trials.firstPage());
        all.add(trials.page(Math.min(90_000, sample.contacts() / 10 * 9)));
        if (sample.contacts() >= 1_000_000) {
            all.add(trials.page(900_000));
        }
        all.addAll(new Searches(api, raw, sample).trials());
        all.add(trials.email());
        all.add(trials.check());
        all.add(trials.sum());
        all.add(trials.update());
        all.add(trials.create());
        return all;
    }

    private static List<UUID> ids(Raw raw) throws SQLException {
        var ids = new ArrayList<UUID>();
        try (var connection = raw.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from " + Baseline.BARE)) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    private Trial read() {
        return new Trial(
                Scenario.READ,
                "read by id",
                0.6,
                Clients.of(api, chance -> api.get(CONTACTS + "/" + chance.oneOf(ids))),
                raw.clients(
                        "select * from ws_main.contact where id = ? and deleted_at is null",
                        (statement, chance) -> statement.setObject(1, chance.oneOf(ids))));
    }

    private Trial list() {
        return new Trial(
                Scenario.LIST,
                "list of 50, filter + sort",
                1.5,
                Clients.of(api, chance -> {
                    var filter = "lifecycleStage == '" + chance.oneOf(Sample.LIFECYCLE) + "'";
                    return api.get(CONTACTS, "filter", filter, "sort", "name", "fields", SHOWN, "limit", "50");
                }),
                raw.clients(
                        SHOWN_RAW + Baseline.CLEAR + " where deleted_at is null and lifecycle_stage = ?"
                                + " order by name nulls first, id limit 51",
                        (statement, chance) -> statement.setString(1, chance.oneOf(Sample.LIFECYCLE))));
    }

    private Trial ownList(Api seller) throws SQLException {
        var owner = raw.uuid("select owner from " + Baseline.CLEAR + " where external_id = 'C0'");
        return new Trial(
                Scenario.LIST,
                "list of 50, one's own records only",
                1.5,
                Clients.of(seller, chance -> seller.get(CONTACTS, "sort", "name", "fields", SHOWN, "limit", "50")),
                raw.clients(
                        SHOWN_RAW + Baseline.CLEAR + " where deleted_at is null and owner = ?"
                                + " order by name nulls first, id limit 51",
                        (statement, chance) -> statement.setObject(1, owner)));
    }

    private Trial firstPage() {
        return new Trial(
                Scenario.PAGE,
                "first page, sorted",
                null,
                Clients.of(api, chance -> api.get(CONTACTS, "sort", "name", "fields", SHOWN, "limit", "50")),
                raw.clients(
                        SHOWN_RAW + Baseline.CLEAR + " where deleted_at is null order by name nulls first, id limit 51",
                        (statement, chance) -> {}));
    }

    private Trial page(int row) throws IOException, SQLException, InterruptedException {
        var cursor = Walk.to(api, row);
        var last = Walk.to(raw, row);
        return new Trial(
                Scenario.PAGE,
                "page at row " + row,
                null,
                Clients.of(
                        api,
                        chance -> api.get(CONTACTS, "sort", "name", "fields", SHOWN, "limit", "50", "cursor", cursor)),
                raw.clients(
                        SHOWN_RAW + Baseline.CLEAR + " where deleted_at is null and (name, id) > (?, ?)"
                                + " order by name nulls first, id limit 51",
                        (statement, chance) -> {
                            statement.setString(1, last.name());
                            statement.setObject(2, last.id());
                        }));
    }

    private Trial email() {
        return new Trial(
                Scenario.EMAIL,
                "search by whole e-mail",
                0.6,
                Clients.of(api, chance -> {
                    var filter = "email == '" + Sample.email(chance.below(sample.contacts())) + "'";
                    return api.get(CONTACTS, "filter", filter, "fields", SHOWN, "limit", "50");
                }),
                raw.clients(
                        SHOWN_RAW + Baseline.CLEAR + " where deleted_at is null and email = ? order by id limit 51",
                        (statement, chance) -> statement.setString(1, Sample.email(chance.below(sample.contacts())))));
    }

    /** As a form asks while somebody types: what is there already, under a name that is written a little otherwise. */
    private Trial check() {
        return new Trial(
                Scenario.CHECK,
                "duplicates while typing",
                null,
                Clients.of(
                        api,
                        chance -> api.send(
                                "POST",
                                CONTACTS + "/duplicates",
                                Map.of(
                                        "name", Names.person(chance),
                                        "email", Sample.email(chance.below(sample.contacts())),
                                        "mobile", Sample.mobile(chance)))),
                raw.clients(
                        SHOWN_RAW + Baseline.CLEAR + " where deleted_at is null and email = ? order by id limit 51",
                        (statement, chance) -> statement.setString(1, Sample.email(chance.below(sample.contacts())))));
    }

    private Trial sum() {
        var body = Map.of(
                "groupBy", List.of(Map.of("field", "stage")),
                "measures", List.of(Map.of("fn", "sum", "field", "amount")));
        return new Trial(
                Scenario.SUM,
                "sum by stage, " + sample.opportunities() + " opportunities",
                4.0,
                Clients.of(api, chance -> api.send("POST", "/api/v1/records/opportunity/aggregate", body)),
                raw.clients(
                        "select stage, sum(amount) from ws_main.opportunity where deleted_at is null group by stage",
                        (statement, chance) -> {}));
    }

    private Trial update() {
        return new Trial(
                Scenario.UPDATE,
                "update one field",
                1.2,
                Clients.of(
                        api, chance -> api.send("PATCH", CONTACTS + "/" + chance.oneOf(ids), Map.of("title", title()))),
                raw.clients(
                        "update " + Baseline.CLEAR
                                + " set title = ?, updated_at = now(), version = version + 1 where id = ?",
                        (statement, chance) -> {
                            statement.setObject(2, chance.oneOf(ids));
                            statement.setString(1, title());
                        }));
    }

    /** Never the same again: writing what is there already would be no change. */
    private String title() {
        return "Director " + next.incrementAndGet();
    }

    private Trial create() {
        return new Trial(
                Scenario.CREATE,
                "create one contact",
                2.0,
                Clients.of(api, chance -> {
                    var number = next.incrementAndGet();
                    return api.send(
                            "POST",
                            CONTACTS,
                            Map.of(
                                    "name", Names.person(chance),
                                    "title", title(),
                                    "email", Sample.email(number),
                                    "mobile", Sample.mobile(chance),
                                    "lifecycleStage", chance.oneOf(Sample.LIFECYCLE),
                                    "externalId", "N" + number));
                }),
                raw.clients(
                        "insert into " + Baseline.CLEAR + " (id, name, title, email, mobile, lifecycle_stage,"
                                + " external_id, created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?, now(), now())",
                        (statement, chance) -> {
                            var number = next.incrementAndGet();
                            statement.setObject(1, new UUID(number << 16, number));
                            statement.setString(2, Names.person(chance));
                            statement.setString(3, title());
                            statement.setString(4, Sample.email(number));
                            statement.setString(5, Sample.mobile(chance));
                            statement.setString(6, chance.oneOf(Sample.LIFECYCLE));
                            statement.setString(7, "N" + number);
                        }));
    }
}
