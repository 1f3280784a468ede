package shuke.kernel.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.filter.Filter;
import shuke.kernel.record.Query;
import shuke.kernel.record.RecordReader;
import shuke.kernel.schema.Schema;

/**
 * The views that somebody sees: her own, those of her teams and of the teams that she leads, those for everyone, and those that come
 * with the program. Of these she does not see what asks something that she may not ask.
 */
@Component
public class Views {
    private final ViewStore store;
    private final Circle circle;
    private final Access access;
    private final RecordReader reader;

    Views(ViewStore store, Circle circle, Access access, RecordReader reader) {
        this.store = store;
        this.circle = circle;
        this.access = access;
        this.reader = reader;
    }

    /**
     * What somebody has of views.
     *
     * @param items by name, those that come with the program last
     * @param teams those that she may share views with, and what they are called
     * @param everyone whether she may share views with everyone
     */
    public record Shelf(List<SeenView> items, Map<UUID, String> teams, boolean everyone) {
        public Shelf {
            items = List.copyOf(items);
            teams = Map.copyOf(teams);
        }
    }

    /** Columns and colours that she may not see are left out; a filter that she may not ask is not told, but that there is one. */
    public Shelf of(Actor actor, String object) {
        var sight = access.sight(actor);
        access.require(sight, sight.view().object(object), Operation.READ);
        var standing = circle.of(actor);
        var seen = store.of(actor.workspace(), object).stream()
                .filter(standing::sees)
                .toList();
        var open = circle.open(standing);
        var teams = Stream.concat(open.stream(), seen.stream().flatMap(view -> Stream.ofNullable(view.team())))
                .collect(Collectors.toSet());
        var names = circle.names(actor, seen.stream().map(View::owner).collect(Collectors.toSet()), teams);
        var items = seen.stream()
                .map(view -> seen(actor, sight.view(), view, standing, names))
                .collect(Collectors.toCollection(ArrayList::new));
        items.addAll(standards(actor, object, sight.view()));
        return new Shelf(
                items,
                names.entrySet().stream()
                        .filter(named -> open.contains(named.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                standing.administers());
    }

    private List<SeenView> standards(Actor actor, String object, Schema schema) {
        return StandardViews.of(actor, object).stream()
                .filter(view -> problems(actor, view).isEmpty())
                .map(view -> new SeenView(shown(schema, view, true, List.of()), List.of(), true, false, null, null))
                .toList();
    }

    boolean isSeen(Actor actor, String object, UUID id) {
        if (StandardViews.has(object, id)) return true;
        return store.of(actor.workspace(), object).stream()
                .filter(view -> view.id().equals(id))
                .anyMatch(circle.of(actor)::sees);
    }

    /** As the actor sees the view, who has just written it. */
    SeenView seen(Actor actor, View view) {
        return seen(actor, access.sight(actor).view(), view, circle.of(actor), names(actor, List.of(view)));
    }

    private Map<UUID, String> names(Actor actor, List<View> views) {
        return circle.names(
                actor,
                views.stream().map(View::owner).collect(Collectors.toSet()),
                views.stream().flatMap(view -> Stream.ofNullable(view.team())).collect(Collectors.toSet()));
    }

    private SeenView seen(Actor actor, Schema schema, View view, Circle.Standing standing, Map<UUID, String> names) {
        var problems = problems(actor, view);
        var colours = view.colours().stream()
                .filter(colour -> isAnswered(actor, view.object(), colour.when()))
                .toList();
        return new SeenView(
                shown(schema, view, problems.isEmpty(), colours),
                problems,
                false,
                standing.changes(view),
                names.get(view.owner()),
                view.team() == null ? null : names.get(view.team()));
    }

    private static View shown(Schema schema, View view, boolean isAnswered, List<Colouring> colours) {
        return new View(
                view.id(),
                view.object(),
                view.name(),
                view.audience(),
                view.team(),
                view.owner(),
                view.tab(),
                Sighted.look(schema, view.object(), view.look()),
                isAnswered ? view.filter() : null,
                colours,
                view.version());
    }

    private List<Problem> problems(Actor actor, View view) {
        return isAnswered(actor, view.object(), view.filter())
                ? List.of()
                : List.of(Problem.at("filter", "viewFilterUnseen"));
    }

    private boolean isAnswered(Actor actor, String object, @Nullable Filter filter) {
        try {
            reader.check(actor, Query.of(object, filter, 1));
            return true;
        } catch (ProblemException refused) {
            return false;
        }
    }
}
