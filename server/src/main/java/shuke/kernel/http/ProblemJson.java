package shuke.kernel.http;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import shuke.kernel.base.Problem;

/** One problem as it stands in an answer, in the reader's language. */
final class ProblemJson {
    private ProblemJson() {}

    static Map<String, Object> of(Problem problem, Locale locale) {
        var json = new LinkedHashMap<String, Object>();
        var field = problem.field();
        if (field != null) {
            json.put("field", field);
        }
        json.put("code", problem.code());
        json.put("detail", problem.detail(locale));
        var row = problem.row();
        if (row != null) {
            json.put("row", row);
        }
        return json;
    }
}
