package shuke.kernel.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.ProblemException;
import shuke.kernel.record.Match;

/** Records that are likely to be of one thing with another, as JSON. */
final class MatchJson {
    /** The member that tells of them beside the fields of a record, and in a refusal. */
    static final String LIKELY = "duplicates";

    private MatchJson() {}

    static List<Map<String, @Nullable Object>> of(List<Match> matches, Locale locale) {
        return matches.stream().map(match -> match.plain(locale)).toList();
    }

    static List<Map<String, Object>> reasons(List<Match.Reason> reasons, Locale locale) {
        return reasons.stream().map(reason -> reason.plain(locale)).toList();
    }

    /** Where there are none, there is no member. */
    static void put(Map<String, @Nullable Object> json, List<Match> matches, Locale locale) {
        if (!matches.isEmpty()) json.put(LIKELY, of(matches, locale));
    }

    /** The same refusal, with the records that it is about in the reader's language. */
    static ProblemException in(ProblemException refusal, Locale locale) {
        return refusal.extensions().get(Match.MEMBER) instanceof List<?> matches
                ? new ProblemException(
                        refusal.kind(),
                        refusal.problems(),
                        Map.of(
                                Match.MEMBER,
                                of(matches.stream().map(Match.class::cast).toList(), locale)))
                : refusal;
    }
}
