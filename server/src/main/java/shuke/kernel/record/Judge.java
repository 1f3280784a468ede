package shuke.kernel.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import shuke.kernel.access.FieldRight;
import shuke.kernel.access.Masks;
import shuke.kernel.schema.DuplicateRule.Same;
import shuke.kernel.schema.DuplicateRule.Trait;
import shuke.matching.Scored;
import shuke.matching.compare.Likeness;
import shuke.matching.model.Reason;

/**
 * Says what follows from records being alike, for one who writes or asks. All fields count for what is kept out; what she is told
 * follows from those only that she may read, so that nobody finds a hidden value by trying.
 */
final class Judge {
    private final Work work;
    private final Resemblance how;
    private final Set<String> hidden;

    Judge(Work work, Resemblance how) {
        this.work = work;
        this.how = how;
        this.hidden = how.rule().fields().stream()
                .map(Trait::field)
                .filter(field ->
                        !work.sight().right(work.object().name(), field).isReadable())
                .collect(Collectors.toSet());
    }

    /**
     * What follows for a record.
     *
     * @param blocking the likeliest of those for which it is not kept; null where it may be
     * @param isTold whether she is told of that one
     * @param told the likeliest first, that one among them where she is told of it
     */
    record Verdict(@Nullable Suspect blocking, boolean isTold, List<Match> told) {
        static final Verdict NOTHING = new Verdict(null, false, List.of());
    }

    Verdict judge(Map<String, @Nullable Object> values, List<Suspect> suspects) {
        if (suspects.isEmpty()) {
            return Verdict.NOTHING;
        }
        var scores = how.scores(values, suspects.stream().map(Suspect::values).toList());
        var read = hidden.isEmpty() ? scores : readScores(values, suspects);
        Suspect blocking = null;
        var likeliest = 0.0;
        var told = new LinkedHashMap<Suspect, Match>();
        for (var i : likeliestFirst(values, suspects, read)) {
            var suspect = suspects.get(i);
            var score = scores.get(i).probability();
            if (score >= likeliest && blocks(values, suspect, score)) {
                blocking = suspect;
                likeliest = score;
            }
            if (isLikely(values, suspect, read.get(i).probability())) {
                tell(suspect, read.get(i), told);
            }
        }
        var matches = new ArrayList<>(told.values());
        return new Verdict(blocking, blocking != null && told.containsKey(blocking), matches);
    }

    /** Those with the same value of a field from which that alone follows come first. */
    private List<Integer> likeliestFirst(
            Map<String, @Nullable Object> values, List<Suspect> suspects, List<Scored> scores) {
        return IntStream.range(0, suspects.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(
                        i -> -scores.get(i).probability() - (isLikely(values, suspects.get(i), 0) ? 1 : 0)))
                .toList();
    }

    private List<Scored> readScores(Map<String, @Nullable Object> values, List<Suspect> suspects) {
        return how.scores(
                readable(values),
                suspects.stream().map(suspect -> readable(suspect.values())).toList());
    }

    private Map<String, @Nullable Object> readable(Map<String, @Nullable Object> values) {
        var readable = new LinkedHashMap<String, @Nullable Object>(values);
        readable.keySet().removeAll(hidden);
        return readable;
    }

    private boolean blocks(Map<String, @Nullable Object> values, Suspect suspect, double score) {
        var from = how.rule().block();
        return (from != null && score >= from.doubleValue())
                || !how.same(values, suspect.values(), Same.BLOCKS).isEmpty();
    }

    private boolean isLikely(Map<String, @Nullable Object> values, Suspect suspect, double score) {
        return score >= how.rule().warn().doubleValue()
                || isSame(values, suspect, Same.WARNS)
                || isSame(values, suspect, Same.BLOCKS);
    }

    private boolean isSame(Map<String, @Nullable Object> values, Suspect suspect, Same follows) {
        return how.same(values, suspect.values(), follows).stream().anyMatch(trait -> !hidden.contains(trait.field()));
    }

    private void tell(Suspect suspect, Scored score, Map<Suspect, Match> told) {
        if (suspect.isSeen()) {
            told.put(
                    suspect,
                    new Match(
                            suspect.id(),
                            suspect.row(),
                            score.probability(),
                            label(suspect.label()),
                            suspect.owner(),
                            reasons(score)));
        } else if (how.rule().tellsOwner()) {
            told.put(suspect, Match.unseen(suspect.owner()));
        }
    }

    private @Nullable String label(@Nullable String label) {
        var right = work.sight().right(work.object().name(), work.object().nameField());
        return right == FieldRight.MASKED ? Masks.label(label) : label;
    }

    private List<Match.Reason> reasons(Scored score) {
        return score.reasons().stream()
                .filter(why -> !why.column().isEmpty() && !hidden.contains(why.column()))
                .filter(why -> why.likeness() != Likeness.MISSING)
                .sorted(Comparator.comparingDouble((Reason why) -> -Math.abs(why.weight())))
                .map(why -> new Match.Reason(
                        why.column(),
                        work.object().field(why.column()).label(),
                        why.weight(),
                        why.likeness().name().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
