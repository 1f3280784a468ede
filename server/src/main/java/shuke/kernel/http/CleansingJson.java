package shuke.kernel.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Plain;
import shuke.kernel.cleansing.Check;
import shuke.kernel.cleansing.Criteria;
import shuke.kernel.cleansing.CriteriaBook;
import shuke.kernel.cleansing.Finding;
import shuke.kernel.cleansing.FindingDecisions.Result;
import shuke.kernel.cleansing.Kind;
import shuke.kernel.cleansing.Order;

/** Findings, decisions about them, and what is looked for, as JSON. */
final class CleansingJson {
    private CleansingJson() {}

    static Map<String, @Nullable Object> of(Finding finding, Locale locale) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", finding.id().toString());
        json.put("record", Plain.of(finding.record()));
        json.put("version", finding.version());
        json.put("owner", Plain.of(finding.owner()));
        json.put("kind", finding.kind().word());
        json.put("field", finding.field());
        json.put("masked", finding.masked());
        json.put("value", Plain.of(finding.value()));
        json.put("code", finding.why().code());
        json.put("why", finding.why().detail(locale));
        json.put("suggestion", suggestion(finding.suggestion()));
        json.put("state", finding.state().word());
        json.put("foundAt", finding.foundAt().toString());
        json.put("decidedBy", Plain.of(finding.decidedBy()));
        json.put(
                "decidedAt",
                finding.decidedAt() == null ? null : finding.decidedAt().toString());
        json.put("reason", finding.reason());
        return json;
    }

    private static @Nullable Map<String, @Nullable Object> suggestion(Finding.@Nullable Suggestion suggestion) {
        if (suggestion == null) return null;
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("basis", suggestion.basis().word());
        json.put("value", Plain.of(suggestion.value()));
        json.put("from", suggestion.from().stream().map(Plain::of).toList());
        return json;
    }

    static Map<String, @Nullable Object> of(Result result, Locale locale) {
        var problems = new ArrayList<Map<String, @Nullable Object>>();
        result.problems().forEach(problem -> {
            var one = new LinkedHashMap<String, @Nullable Object>();
            one.put("field", problem.field());
            one.put("code", problem.code());
            one.put("detail", problem.detail(locale));
            problems.add(one);
        });
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", result.finding().toString());
        json.put("problems", problems);
        return json;
    }

    static Map<String, @Nullable Object> of(CriteriaBook.Of of) {
        var criteria = of.criteria();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("object", of.object().name());
        json.put("version", criteria.version());
        json.put("kinds", criteria.kinds().stream().sorted().map(Kind::word).toList());
        json.put("important", of.important());
        json.put("expected", criteria.expected());
        json.put("optional", criteria.optional());
        json.put("outlierLimit", criteria.outlierLimit());
        json.put("staleMonths", criteria.staleMonths());
        json.put("checks", criteria.checks().stream().map(CleansingJson::of).toList());
        json.put(
                "standard",
                of.standard().stream().map(check -> standard(check, criteria)).toList());
        return json;
    }

    private static Map<String, @Nullable Object> standard(Check check, Criteria criteria) {
        var json = of(check);
        json.put("on", !criteria.silenced().contains(check.name()));
        return json;
    }

    private static Map<String, @Nullable Object> of(Check check) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("name", check.name());
        json.put("when", check.when());
        json.put("field", check.field());
        json.put("message", both(check.message()));
        return json;
    }

    private static Map<String, String> both(Bilingual text) {
        return Map.of("zh-CN", text.zh(), "en", text.en());
    }

    static Map<String, @Nullable Object> of(Order order) {
        var kind = order.query().kind();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", order.id().toString());
        json.put("object", order.query().object());
        json.put("kind", kind == null ? null : kind.word());
        json.put("field", order.query().field());
        json.put("state", order.state().word());
        json.put("total", order.total());
        json.put("done", order.done());
        json.put("refused", order.refused());
        json.put("createdAt", order.createdAt().toString());
        json.put(
                "finishedAt",
                order.finishedAt() == null ? null : order.finishedAt().toString());
        return json;
    }

    static List<Map<String, @Nullable Object>> of(List<CriteriaBook.Of> all) {
        return all.stream().map(CleansingJson::of).toList();
    }
}
