package shuke.kernel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.view.Audience;
import tools.jackson.databind.JsonNode;

/** Reads reports and dashboards as the API writes them; everything that is wrong is refused at once. */
public final class SheetReader {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_NOTE = 500;

    private final List<Problem> problems = new ArrayList<>();

    private SheetReader() {}

    public static SheetForm form(Kind kind, JsonNode json) {
        var reader = new SheetReader();
        var form = reader.read(kind, json);
        reader.finish();
        return form;
    }

    /** What is kept, or comes with the program. */
    static Content content(Kind kind, JsonNode json) {
        var reader = new SheetReader();
        var content = reader.readContent(kind, json);
        reader.finish();
        return content;
    }

    private void finish() {
        if (!problems.isEmpty()) throw ProblemException.invalid(problems);
    }

    private SheetForm read(Kind kind, JsonNode json) {
        var name = json.path("name").asString("").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.add(Problem.at("name", "reportName", LONGEST_NAME));
        }
        var note = json.path("note").asString("").strip();
        if (note.length() > LONGEST_NOTE) problems.add(Problem.at("note", "reportNote", LONGEST_NOTE));
        var audience = Audience.find(json.path("audience").asString("private")).orElse(null);
        if (audience == null) problems.add(Problem.at("audience", "reportAudience"));
        var team = json.path("team").isString() ? team(json.path("team").asString()) : null;
        if ((audience == Audience.TEAM) != (team != null) && problems.isEmpty()) {
            problems.add(Problem.at("team", "reportTeam"));
        }
        var isTeams = audience == Audience.TEAM && team != null;
        return new SheetForm(
                name,
                note,
                isTeams ? Audience.TEAM : audience == Audience.EVERYONE ? audience : Audience.PRIVATE,
                isTeams ? team : null,
                readContent(kind, json));
    }

    private Content readContent(Kind kind, JsonNode json) {
        return switch (kind) {
            case REPORT -> ReportReader.read(json, problems);
            case DASHBOARD -> DashboardReader.read(json, problems);
        };
    }

    private @Nullable UUID team(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException senseless) {
            problems.add(Problem.at("team", "idExpected"));
            return null;
        }
    }
}
