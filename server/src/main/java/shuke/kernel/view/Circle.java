package shuke.kernel.view;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.access.Teams;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.Plain;
import shuke.kernel.filter.Filter;
import shuke.kernel.record.Query;
import shuke.kernel.record.RecordReader;
import shuke.kernel.schema.SystemFields;

/** Says who stands where: for whom is what people share with teams, and who looks after it. */
@Component
public class Circle {
    private static final String TEAM = "team";

    private final Teams teams;
    private final Access access;
    private final RecordReader reader;

    Circle(Teams teams, Access access, RecordReader reader) {
        this.teams = teams;
        this.access = access;
        this.reader = reader;
    }

    /**
     * @param member teams with which what is shared is hers too: her own and those above it
     * @param led teams that she leads, and those below them
     * @param administers whether she looks after what is for everyone
     */
    public record Standing(UUID person, Set<UUID> member, Set<UUID> led, boolean administers) {
        public Standing {
            member = Set.copyOf(member);
            led = Set.copyOf(led);
        }

        boolean isFor(Shared one) {
            return one.owner().equals(person)
                    || switch (one.audience()) {
                        case PRIVATE -> false;
                        case TEAM -> isOf(one.team());
                        case EVERYONE -> true;
                    };
        }

        /** Whether it is hers, or for her, or hers to look after. */
        public boolean sees(Shared one) {
            return isFor(one) || (administers && one.audience() != Audience.PRIVATE);
        }

        /** Whether she may change and remove it. */
        public boolean changes(Shared one) {
            var team = one.team();
            return switch (one.audience()) {
                case PRIVATE -> one.owner().equals(person);
                case TEAM -> one.owner().equals(person) || administers || (team != null && led.contains(team));
                case EVERYONE -> administers;
            };
        }

        /** Whether she may share with those for whom it is. */
        public boolean shares(Shared one) {
            return switch (one.audience()) {
                case PRIVATE -> true;
                case TEAM -> administers || isOf(one.team());
                case EVERYONE -> administers;
            };
        }

        private boolean isOf(@Nullable UUID team) {
            return team != null && (member.contains(team) || led.contains(team));
        }
    }

    public Standing of(Actor actor) {
        return new Standing(
                actor.user(),
                teams.around(actor),
                teams.below(actor.workspace(), ledBy(actor)),
                access.may(actor, Function.SETTINGS));
    }

    /** Asked as the program itself: who leads a team is no secret of the team's record. */
    private List<UUID> ledBy(Actor actor) {
        var lead = new Filter.Tree(
                Map.of("op", "eq", "field", "manager", "value", actor.user().toString()));
        return reader.page(Actor.system(actor.workspace()), Query.of(TEAM, lead, Query.MOST)).items().stream()
                .map(row -> row.id())
                .toList();
    }

    /** What people and teams are called; who is not there is left out. */
    public Map<UUID, String> names(Actor actor, Set<UUID> people, Set<UUID> teamIds) {
        var names = new HashMap<UUID, String>();
        names.putAll(called(actor, SystemFields.USER, people));
        names.putAll(called(actor, TEAM, teamIds));
        return names;
    }

    /** The teams that somebody may share with. */
    public Set<UUID> open(Standing standing) {
        var open = new HashSet<>(standing.member());
        open.addAll(standing.led());
        return open;
    }

    private Map<UUID, String> called(Actor actor, String object, Set<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : reader.read(Actor.system(actor.workspace()), object, ids).values().stream()
                        .collect(Collectors.toMap(row -> row.id(), row -> String.valueOf(Plain.of(row.get("name")))));
    }
}
