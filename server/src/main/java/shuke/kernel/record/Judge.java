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
import org.jspecify.annotations.Nullable;
import shuke.kernel.access.FieldRight;
import shuke.kernel.access.Masks;
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
        this.all = how.lineup(each);
        this.read = hidden.isEmpty()
                ? all
                : how.lineup(each.stream().map(this::readable).toList());
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
        if (suspects.isEmpty()) {
            return Verdict.NOTHING;
        }
        Suspect blocking = null;
        var likeliest = 0.0;
        var told = new LinkedHashMap<Suspect, Match>();
        for (var look : likeliestFirst(values, suspects)) {
            var suspect = look.suspect();
            if (look.score() >= likeliest && blocks(values, suspect, look.score())) {
                blocking = suspect;
                likeliest = look.score();
            }
            if (look.follows() || look.read() >= how.rule().warn().doubleValue()) {
                tell(values, suspect, told);
            }
        }
        var matches = new ArrayList<>(told.values());
        return new Verdict(blocking, blocking != null && told.containsKey(blocking), matches);
    }

    /**
     * How one looks.
     *
     * @param score from all fields
     * @param read from those that the asker may read
     * @param follows whether it follows from one of those alone
     */
    private record Look(Suspect suspect, double score, double read, boolean follows) {
        double rank() {
            return follows ? read + 1 : read;
        }
    }

    /** Those with the same value of a field from which that alone follows come first. */
    private List<Look> likeliestFirst(Map<String, @Nullable Object> values, List<Suspect> suspects) {
        var one = place(values);
        return suspects.stream()
                .map(suspect -> {
                    var other = place(suspect.values());
                    var score = all.score(one, other);
                    return new Look(
                            suspect,
                            score,
                            hidden.isEmpty() ? score : read.score(one, other),
                            isSame(values, suspect, Same.WARNS) || isSame(values, suspect, Same.BLOCKS));
                })
                .sorted(Comparator.comparingDouble(Look::rank).reversed())
                .toList();
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

    private boolean isSame(Map<String, @Nullable Object> values, Suspect suspect, Same follows) {
        return how.same(values, suspect.values(), follows).stream().anyMatch(trait -> !hidden.contains(trait.field()));
    }

    private void tell(Map<String, @Nullable Object> values, Suspect suspect, Map<Suspect, Match> told) {
        if (suspect.isSeen()) {
            var score = read.why(place(values), place(suspect.values()));
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
