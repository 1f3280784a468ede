package shuke.kernel.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.filter.Filter;
import shuke.kernel.record.Aggregate;
import shuke.kernel.view.ViewReader;
import tools.jackson.databind.JsonNode;

/** Reads what a report asks and how it shows the answer. */
final class ReportReader {
    private static final int MOST_GROUPS = 3;
    private static final int MOST_MEASURES = 8;
    private static final int MOST_COLUMNS = 30;
    private static final int MOST_SORTS = 3;
    private static final int MOST_SHOWN = 1_000;
    private static final int LONGEST_FILTER = 20_000;

    private final JsonNode json;
    private final List<Problem> problems;

    private ReportReader(JsonNode json, List<Problem> problems) {
        this.json = json;
        this.problems = problems;
    }

    static Report read(JsonNode json, List<Problem> problems) {
        return new ReportReader(json, problems).read();
    }

    private Report read() {
        var chart = Chart.find(json.path("chart").asString("table")).orElse(null);
        if (chart == null) problems.add(Problem.at("chart", "reportChart", Chart.words()));
        var groups = few("groups", MOST_GROUPS).stream()
                .map(group -> new Aggregate.GroupBy(group.path("field").asString(""), word(group.path("bucket"))))
                .toList();
        var measures = few("measures", MOST_MEASURES).stream()
                .map(measure -> new Report.Measure(measure.path("fn").asString("count"), word(measure.path("field"))))
                .toList();
        var isList = chart == Chart.LIST;
        if (isList && !(groups.isEmpty() && measures.isEmpty())) {
            problems.add(Problem.at("groups", "reportListOnly"));
        }
        return new Report(
                json.path("object").asString(""),
                filter(),
                groups,
                measures.isEmpty() && !isList ? List.of(new Report.Measure("count", null)) : measures,
                words("columns", MOST_COLUMNS),
                chart == null ? Chart.TABLE : chart,
                words("sort", MOST_SORTS),
                limit());
    }

    private List<JsonNode> few(String name, int most) {
        var all = json.path(name).valueStream().toList();
        if (all.size() > most) problems.add(Problem.at(name, "tooMany", most));
        return all;
    }

    private List<String> words(String name, int most) {
        return few(name, most).stream().map(one -> one.asString("")).toList();
    }

    private @Nullable Integer limit() {
        var limit = json.path("limit");
        return limit.isNumber() ? Math.clamp(limit.asLong(), 1, MOST_SHOWN) : null;
    }

    private @Nullable Filter filter() {
        var asked = json.path("filter");
        if (asked.isMissingNode()
                || asked.isNull()
                || (asked.isString() && asked.asString().isBlank())) return null;
        var filter = ViewReader.filterOf(asked);
        if (filter.size() > LONGEST_FILTER) problems.add(Problem.at("filter", "viewFilterLong"));
        return filter;
    }

    static @Nullable String word(JsonNode json) {
        var text = json.asString("").strip();
        return text.isEmpty() ? null : text;
    }
}
