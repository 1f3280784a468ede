package shuke.kernel.merge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/**
 * Which records are to become one.
 *
 * @param ids from two to {@link #MOST}, the one that is kept among them
 * @param keep the one that the others become
 * @param values by field the record whose value wins, where that is not left to the rule
 * @param versions by record the version that the caller has seen; what has another one by now is refused. A record that is not named
 *     is taken as it is
 */
public record MergeOrder(List<UUID> ids, UUID keep, Map<String, UUID> values, Map<UUID, Long> versions) {
    public static final int MOST = 20;

    public MergeOrder {
        var among = List.copyOf(new LinkedHashSet<>(ids));
        ids = among;
        values = Map.copyOf(values);
        versions = Map.copyOf(versions);
        if (ids.size() < 2 || ids.size() > MOST)
            throw ProblemException.invalid(Problem.at("ids", "mergeHowMany", MOST));
        if (!ids.contains(keep)) throw ProblemException.invalid(Problem.at("keep", "mergeKeepAmong"));
        var strangers = values.entrySet().stream()
                .filter(each -> !among.contains(each.getValue()))
                .map(each -> Problem.at(each.getKey(), "mergeWinnerAmong"))
                .toList();
        if (!strangers.isEmpty()) throw ProblemException.invalid(strangers);
    }

    /** What a caller has sent, which may be incomplete. */
    public static MergeOrder of(
            @Nullable List<UUID> ids,
            @Nullable UUID keep,
            @Nullable Map<String, UUID> values,
            @Nullable Map<UUID, Long> versions) {
        if (ids == null) throw ProblemException.invalid(Problem.at("ids", "required", "ids"));
        if (keep == null) throw ProblemException.invalid(Problem.at("keep", "required", "keep"));
        return new MergeOrder(ids, keep, values == null ? Map.of() : values, versions == null ? Map.of() : versions);
    }

    List<UUID> lost() {
        return ids.stream().filter(id -> !id.equals(keep)).toList();
    }
}
