package shuke.kernel.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shuke.kernel.access.FieldRight;
import shuke.kernel.access.Masks;
import shuke.kernel.base.Parallel;
import shuke.kernel.schema.DuplicateRule.Same;
import shuke.kernel.schema.DuplicateRule.Trait;
import shuke.matching.Lineup;
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

    private final IdentityHashMap<Map<String, @Nullable Object>, Integer> places = new IdentityHashMap<>();
    private final List<Trait> traits;
    private final List<List<@Nullable String>> telling;
    private final Lineup all;
    private final Lineup read;

    /** @param records what all those hold that are to be held against each other: these very maps */
    Judge(Work work, Resemblance how, List<Map<String, @Nullable Object>> records) {
        this.work = work;
        this.how = how;
        this.hidden = how.rule().fields().stream()
                .map(Trait::field)
                .filter(field ->
                        !work.sight().right(work.object().name(), field).isReadable())
                .collect(Collectors.toSet());
        records.forEach(values -> places.putIfAbsent(values, places.size()));
        var each = new ArrayList<Map<String, @Nullable Object>>(Collections.nCopies(places.size(), Map.of()));
        places.forEach((values, place) -> each.set(place, values));
        this.traits = how.rule().telling();
        this.telling = Parallel.of(each).map(how::telling).toList();
        this.all = how.lineup(each);
        this.read = hidden.isEmpty()
                ? all
                : how.lineup(each.stream().map(this::readable).toList());
    }

    private double warn() {
        return how.rule().warn().doubleValue();
    }

    private boolean isEnoughToBlock(double score) {
        var block = how.rule().block();
        return block != null && score >= block.doubleValue();
    }

    private int place(Map<String, @Nullable Object> values) {
        return Objects.requireNonNull(places.get(values));
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
        return verdict(values, looks(values, suspects));
    }

    /**
     * How one looks of which something follows.
     *
     * @param score from all fields
     * @param read from those that the asker may read
     * @param follows whether it follows from one of those alone
     * @param blocks whether it is reason enough not to keep the record
     */
    record Look(Suspect suspect, double score, double read, boolean follows, boolean blocks) {
        /** Those with the same value of a field from which that alone follows come first. */
        static final Comparator<Look> LIKELIEST_FIRST =
                Comparator.comparingDouble(Look::rank).reversed();

        private double rank() {
            return follows ? read + 1 : read;
        }
    }

    /** Those of which something follows, the likeliest first. Several threads may ask. */
    List<Look> looks(Map<String, @Nullable Object> values, List<Suspect> suspects) {
        if (suspects.isEmpty()) {
            return List.of();
        }
        var one = place(values);
        return suspects.stream()
                .map(suspect -> look(one, suspect))
                .filter(look -> look.blocks() || look.follows() || look.read() >= warn())
                .sorted(Look.LIKELIEST_FIRST)
                .toList();
    }

    private Look look(int one, Suspect suspect) {
        var other = place(suspect.values());
        var blocks = false;
        var follows = false;
        for (var at = 0; at < traits.size(); at++) {
            var text = telling.get(one).get(at);
            if (text != null && text.equals(telling.get(other).get(at))) {
                blocks |= traits.get(at).same() == Same.BLOCKS;
                follows |= !hidden.contains(traits.get(at).field());
            }
        }
        var from = blocks || follows ? 0 : warn(); // no block is set below it
        var score = all.score(one, other, from);
        return new Look(
                suspect,
                score,
                hidden.isEmpty() ? score : read.score(one, other, from),
                follows,
                blocks || isEnoughToBlock(score));
    }

    static List<Look> together(List<Look> some, List<Look> more) {
        return some.isEmpty()
                ? more
                : Stream.of(some, more)
                        .flatMap(List::stream)
                        .sorted(Look.LIKELIEST_FIRST)
                        .toList();
    }

    /** @param looks the likeliest first */
    Verdict verdict(Map<String, @Nullable Object> values, List<Look> looks) {
        if (looks.isEmpty()) {
            return Verdict.NOTHING;
        }
        Suspect blocking = null;
        var likeliest = 0.0;
        var told = new LinkedHashMap<Suspect, Match>();
        for (var look : looks) {
            if (look.blocks() && look.score() >= likeliest) {
                blocking = look.suspect();
                likeliest = look.score();
            }
            if (look.follows() || look.read() >= warn()) {
                tell(values, look.suspect(), told);
            }
        }
        return new Verdict(blocking, blocking != null && told.containsKey(blocking), List.copyOf(told.values()));
    }

    private Map<String, @Nullable Object> readable(Map<String, @Nullable Object> values) {
        var readable = new LinkedHashMap<String, @Nullable Object>(values);
        readable.keySet().removeAll(hidden);
        return readable;
    }

    private void tell(Map<String, @Nullable Object> values, Suspect suspect, Map<Suspect, Match> told) {
        var called = suspect.called();
        if (suspect.isSeen()) {
            var score = read.why(place(values), place(suspect.values()));
            told.put(
                    suspect,
                    new Match(
                            suspect.id(),
                            suspect.row(),
                            score.probability(),
                            label(called.label()),
                            called.owner(),
                            reasons(score)));
        } else if (how.rule().tellsOwner()) {
            told.put(suspect, Match.unseen(called.owner()));
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
