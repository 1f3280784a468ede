package shuke.kernel.report;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import tools.jackson.databind.JsonNode;

/** Reads what stands on a dashboard. */
final class DashboardReader {
    private static final int MOST_TILES = 24;
    private static final int WIDEST = 12;
    private static final int HIGHEST = 6;
    private static final int USUAL_WIDTH = 6;
    private static final int USUAL_HEIGHT = 2;
    private static final int LONGEST_TITLE = 80;
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9-]{1,40}");
    private static final UUID NONE = new UUID(0, 0);

    private DashboardReader() {}

    static Dashboard read(JsonNode json, List<Problem> problems) {
        var tiles = json.path("tiles").valueStream().toList();
        if (tiles.size() > MOST_TILES) problems.add(Problem.at("tiles", "tooMany", MOST_TILES));
        return new Dashboard(
                tiles.stream().map(tile -> tile(tile, problems)).toList(),
                word(json, "period", problems),
                word(json, "whose", problems));
    }

    private static Dashboard.Tile tile(JsonNode json, List<Problem> problems) {
        var title = ReportReader.word(json.path("title"));
        if (title != null && title.length() > LONGEST_TITLE) {
            problems.add(Problem.at("tiles", "reportName", LONGEST_TITLE));
        }
        return new Dashboard.Tile(
                report(json.path("report").asString(""), problems),
                title,
                Math.clamp(json.path("width").asInt(USUAL_WIDTH), 2, WIDEST),
                Math.clamp(json.path("height").asInt(USUAL_HEIGHT), 1, HIGHEST),
                ReportReader.word(json.path("dateField")),
                word(json, "period", problems));
    }

    private static UUID report(String text, List<Problem> problems) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException senseless) {
            problems.add(Problem.at("tiles", "idExpected"));
            return NONE;
        }
    }

    private static @Nullable String word(JsonNode json, String name, List<Problem> problems) {
        var word = ReportReader.word(json.path(name));
        if (word == null || WORD.matcher(word).matches()) return word;
        problems.add(Problem.at(name, "dashboardFilter"));
        return null;
    }
}
