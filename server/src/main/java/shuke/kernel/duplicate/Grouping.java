package shuke.kernel.duplicate;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Workspace;
import shuke.kernel.duplicate.GroupStore.Member;
import shuke.kernel.record.Match;

/**
 * Puts records that are likely to be of one thing into groups, one record after the other. A record joins the group to whose members
 * it is likeliest on average, so that strangers are not chained together by somebody between them.
 */
@Component
class Grouping {
    private static final double LEAST = 0.5;
    private static final int MOST_MEMBERS = 20;

    private final GroupStore store;
    private final Ids ids;
    private final InstantSource clock;

    Grouping(GroupStore store, Ids ids, InstantSource clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param likely by record those that it is likely to be of one thing with
     * @return how many records came into a group, or into one with another record
     */
    int add(Workspace workspace, String object, Map<UUID, List<Match>> likely) {
        if (likely.isEmpty()) return 0;
        var concerned = new LinkedHashSet<>(likely.keySet());
        likely.values().forEach(matches -> matches.forEach(match -> concerned.add(match.id())));
        var state = new State(store.members(workspace, object, concerned));
        likely.forEach((record, matches) -> state.place(record, matches));
        store.add(workspace, object, state.made, state.added, clock.instant());
        return state.added.size();
    }

    /** The groups that are concerned, and what comes to them. */
    private final class State {
        private final Map<UUID, UUID> groups = new HashMap<>();
        private final Map<UUID, List<UUID>> members = new HashMap<>();
        private final Map<UUID, Double> made = new HashMap<>();
        private final List<Member> added = new ArrayList<>();

        State(List<Member> known) {
            known.forEach(member -> note(member.record(), member.group()));
        }

        private void note(UUID record, UUID group) {
            groups.put(record, group);
            members.computeIfAbsent(group, g -> new ArrayList<>()).add(record);
        }

        void place(UUID record, List<Match> matches) {
            if (groups.containsKey(record)) return; // found by a search before
            var best = best(matches);
            if (best == null) return;
            var mate = requireNonNull(best.mate().id());
            var group = groups.get(mate);
            if (group == null) {
                group = ids.next();
                add(new Member(group, mate, null, null, List.of()));
            }
            made.merge(group, best.average(), Math::min);
            add(new Member(
                    group,
                    record,
                    mate,
                    best.mate().score(),
                    GroupStore.whys(best.mate().reasons())));
        }

        private void add(Member member) {
            note(member.record(), member.group());
            added.add(member);
        }

        /** Of a match that stands alone the average is its score. */
        private record Best(Match mate, double average) {}

        private @Nullable Best best(List<Match> matches) {
            Best best = null;
            for (var match : matches) {
                var average = average(match, matches);
                if (average >= LEAST && (best == null || average > best.average())) {
                    best = new Best(match, average);
                }
            }
            return best;
        }

        private double average(Match match, List<Match> matches) {
            var group = groups.get(match.id());
            if (group == null) return Math.max(LEAST, score(match)); // likely enough to be told of
            var inside = members.getOrDefault(group, List.of());
            if (inside.size() >= MOST_MEMBERS) return 0;
            var sum = matches.stream()
                    .filter(other -> group.equals(groups.get(other.id())))
                    .mapToDouble(State::score)
                    .sum();
            return sum / inside.size();
        }

        private static double score(Match match) {
            var score = match.score();
            return score == null ? 0 : score;
        }
    }
}
