package shuke.kernel.view;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.filter.Filter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads views and looks as the API writes them; everything that is wrong is refused at once. */
public final class ViewReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_FILTER = 20_000;
    private static final int MOST_COLUMNS = 60;
    private static final int MOST_COLOURS = 8;
    private static final int NARROWEST = 40;
    private static final int WIDEST = 2_000;

    private final List<Problem> problems = new ArrayList<>();

    private ViewReader() {}

    public static ViewForm form(JsonNode json) {
        var reader = new ViewReader();
        var form = reader.read(json);
        reader.finish();
        return form;
    }

    public static Look look(JsonNode json) {
        var reader = new ViewReader();
        var look = reader.readLook(json);
        reader.finish();
        return look;
    }

    /** As they are kept. */
    static List<Colouring> colours(JsonNode json) {
        var reader = new ViewReader();
        var colours = reader.readColours(json);
        reader.finish();
        return colours;
    }

    private void finish() {
        if (!problems.isEmpty()) throw ProblemException.invalid(problems);
    }

    private ViewForm read(JsonNode json) {
        var name = json.path("name").asString("").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.add(Problem.at("name", "viewName", LONGEST_NAME));
        }
        var audience = Audience.find(json.path("audience").asString("private")).orElse(null);
        if (audience == null) problems.add(Problem.at("audience", "viewAudience"));
        var team = json.path("team").isString() ? id("team", json.path("team").asString()) : null;
        if ((audience == Audience.TEAM) != (team != null) && problems.isEmpty()) {
            problems.add(Problem.at("team", "viewTeam"));
        }
        var isTeams = audience == Audience.TEAM && team != null;
        return new ViewForm(
                json.path("object").asString(""),
                name,
                isTeams ? Audience.TEAM : audience == Audience.EVERYONE ? audience : Audience.PRIVATE,
                isTeams ? team : null,
                json.path("tab").asBoolean(true),
                readLook(json),
                filter(json.path("filter")),
                readColours(json.path("colours")));
    }

    private List<Colouring> readColours(JsonNode json) {
        var colours = json.valueStream().flatMap(this::colour).toList();
        if (colours.size() > MOST_COLOURS) problems.add(Problem.at("colours", "tooMany", MOST_COLOURS));
        return colours;
    }

    private Stream<Colouring> colour(JsonNode json) {
        var tone = Tone.find(json.path("tone").asString("")).orElse(null);
        var when = filter(json.path("when"));
        if (tone == null || when == null) {
            problems.add(Problem.at("colours", "viewColour"));
            return Stream.empty();
        }
        return Stream.of(new Colouring(when, tone));
    }

    private Look readLook(JsonNode json) {
        var columns = json.path("columns").valueStream().map(this::column).toList();
        if (columns.size() > MOST_COLUMNS) problems.add(Problem.at("columns", "tooMany", MOST_COLUMNS));
        var sort = json.path("sort").valueStream().map(one -> one.asString("")).toList();
        var group = json.path("group").asString("");
        return new Look(columns, sort, group.isEmpty() ? null : group, density(json.path("density")));
    }

    private Look.Column column(JsonNode json) {
        var field = json.isString() ? json.asString() : json.path("field").asString("");
        if (field.isEmpty()) problems.add(Problem.at("columns", "viewColumn"));
        var width = json.path("width");
        return new Look.Column(
                field,
                width.isNumber() ? Math.clamp(width.asLong(), NARROWEST, WIDEST) : null,
                json.path("pinned").asBoolean(false));
    }

    private @Nullable Density density(JsonNode json) {
        if (json.isMissingNode() || json.isNull()) return null;
        var density = Density.find(json.asString("")).orElse(null);
        if (density == null) problems.add(Problem.at("density", "viewDensity"));
        return density;
    }

    private @Nullable Filter filter(JsonNode json) {
        if (json.isMissingNode()
                || json.isNull()
                || (json.isString() && json.asString().isBlank())) return null;
        var filter = filterOf(json);
        if (filter.size() > LONGEST_FILTER) problems.add(Problem.at("filter", "viewFilterLong"));
        return filter;
    }

    /** As it was written: text stays text, a tree a tree. */
    public static Filter filterOf(JsonNode json) {
        return json.isString()
                ? new Filter.Text(json.asString())
                : new Filter.Tree(JSON.convertValue(json, Object.class));
    }

    private @Nullable UUID id(String field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException senseless) {
            problems.add(Problem.at(field, "idExpected"));
            return null;
        }
    }
}
