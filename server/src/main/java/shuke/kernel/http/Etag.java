package shuke.kernel.http;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Row;

/** The version of a record, or of the settings, as an entity tag (RFC 9110 §8.8.3). */
final class Etag {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?([0-9]{1,18})\"?");

    private Etag() {}

    static ResponseEntity<Map<String, @Nullable Object>> on(ResponseEntity.BodyBuilder answer, Row row) {
        return answer.eTag(of(row.version())).body(RecordJson.of(row));
    }

    static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The version that the caller saw; null when any will do. */
    static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw ProblemException.of(Kind.MALFORMED, Problem.at("If-Match", "badEtag"));
        }
        return Long.valueOf(tag.group(1));
    }
}
