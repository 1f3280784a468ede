package shuke.bench;

import java.util.List;

/** Looking for people by parts of their names, in a list and everywhere. */
record Searches(Api api, Raw raw, Sample sample) {
    private interface Part {
        String of(Chance chance);
    }

    List<Trial> trials() {
        return List.of(
                part("part of a Latin name", Searches::latin),
                part("part of a Chinese name", Names::chineseGiven),
                everywhere("everywhere: a Latin family name", "name", Names::latinFamily),
                everywhere("everywhere: two Chinese characters", "name", Names::chineseGiven),
                everywhere(
                        "everywhere: last digits of a mobile",
                        "mobile",
                        chance -> String.valueOf(100_000 + chance.below(899_999))));
    }

    private static String latin(Chance chance) {
        return Names.latinFamily(chance).substring(1);
    }

    private Trial part(String words, Part part) {
        return trial(
                words,
                Clients.of(api, chance -> {
                    var filter = "name.contains('" + part.of(chance) + "')";
                    return api.get(Trials.CONTACTS, "filter", filter, "fields", Trials.SHOWN, "limit", "50");
                }),
                "name",
                part);
    }

    private Trial everywhere(String words, String column, Part part) {
        var client = Clients.of(api, chance -> api.get("/api/v1/search", "q", part.of(chance)));
        return trial(words, client, column, part);
    }

    private Trial trial(String words, Clients program, String column, Part part) {
        return new Trial(
                Scenario.SEARCH,
                words,
                sample.contacts() >= 1_000_000 ? 10.0 : 2.0,
                program,
                raw.clients(
                        Trials.SHOWN_RAW + Baseline.CLEAR + " where deleted_at is null and " + column
                                + " like ? limit 51",
                        (statement, chance) -> statement.setString(1, "%" + part.of(chance) + "%")));
    }
}
