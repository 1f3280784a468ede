package shuke.kernel.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.view.Circle;

/**
 * The reports and dashboards that somebody sees: her own, those of her teams and of the teams that she leads, those for everyone, and
 * those that come with the program. Reports about objects that she may not read are not there; of those that ask what she may not see
 * only the name is told.
 */
@Component
public class Sheets {
    private final SheetStore store;
    private final Circle circle;
    private final Answerable answerable;

    Sheets(SheetStore store, Circle circle, Answerable answerable) {
        this.store = store;
        this.circle = circle;
        this.answerable = answerable;
    }

    /**
     * What somebody has of one kind.
     *
     * @param items those that come with the program first, then by name
     * @param teams those that she may share with, and what they are called
     * @param everyone whether she may share with everyone
     */
    public record Shelf(List<SeenSheet> items, Map<UUID, String> teams, boolean everyone) {
        public Shelf {
            items = List.copyOf(items);
            teams = Map.copyOf(teams);
        }
    }

    public Shelf of(Actor actor, Kind kind) {
        var standing = circle.of(actor);
        var kept = kept(actor, kind, standing);
        var open = circle.open(standing);
        var teams = Stream.concat(open.stream(), kept.stream().flatMap(sheet -> Stream.ofNullable(sheet.team())))
                .collect(Collectors.toSet());
        var names = circle.names(actor, kept.stream().map(Sheet::owner).collect(Collectors.toSet()), teams);
        var items = new ArrayList<>(standards(actor, kind));
        kept.stream()
                .filter(sheet -> answerable.isThere(actor, sheet.content()))
                .map(sheet -> seen(actor, sheet, standing, names))
                .forEach(items::add);
        return new Shelf(
                items,
                names.entrySet().stream()
                        .filter(named -> open.contains(named.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                standing.administers());
    }

    /** The reports that she may put on a dashboard: those that she sees. */
    Set<UUID> reports(Actor actor) {
        return Stream.concat(
                        Standards.of(Kind.REPORT).map(Standards.Standard::id),
                        kept(actor, Kind.REPORT, circle.of(actor)).stream().map(Sheet::id))
                .collect(Collectors.toSet());
    }

    /** As the actor sees the sheet, who has just written it. */
    SeenSheet seen(Actor actor, Sheet sheet) {
        var team = sheet.team();
        var names = circle.names(actor, Set.of(sheet.owner()), team == null ? Set.of() : Set.of(team));
        return seen(actor, sheet, circle.of(actor), names);
    }

    /** Who sees a dashboard sees the reports on it: whoever put them there saw them, and shared them by that. */
    private List<Sheet> kept(Actor actor, Kind kind, Circle.Standing standing) {
        var onDashboards = kind == Kind.REPORT ? onDashboards(actor, standing) : Set.<UUID>of();
        return store.of(actor.workspace(), kind).stream()
                .filter(sheet -> standing.sees(sheet) || onDashboards.contains(sheet.id()))
                .toList();
    }

    private Set<UUID> onDashboards(Actor actor, Circle.Standing standing) {
        var reports = new HashSet<UUID>();
        for (var sheet : store.of(actor.workspace(), Kind.DASHBOARD)) {
            if (standing.sees(sheet) && sheet.content() instanceof Dashboard dashboard) {
                dashboard.tiles().forEach(tile -> reports.add(tile.report()));
            }
        }
        return reports;
    }

    private List<SeenSheet> standards(Actor actor, Kind kind) {
        return Standards.of(kind)
                .filter(standard -> answerable.isAnswered(actor, standard.content()))
                .map(standard ->
                        new SeenSheet(standard.in(actor), List.of(), true, standard.roles(), false, null, null))
                .toList();
    }

    private SeenSheet seen(Actor actor, Sheet sheet, Circle.Standing standing, Map<UUID, String> names) {
        var isAnswered = answerable.isAnswered(actor, sheet.content());
        var shown =
                isAnswered || !(sheet.content() instanceof Report report) ? sheet : sheet.holding(report.withheld());
        return new SeenSheet(
                shown,
                isAnswered ? List.of() : List.of(Problem.of("reportUnseen")),
                false,
                List.of(),
                standing.changes(sheet),
                names.get(sheet.owner()),
                sheet.team() == null ? null : names.get(Objects.requireNonNull(sheet.team())));
    }

    void requireChange(Actor actor, Sheet sheet) {
        var standing = circle.of(actor);
        if (!standing.sees(sheet)) throw ProblemException.notFound();
        if (!standing.changes(sheet)) {
            throw ProblemException.of(ProblemException.Kind.FORBIDDEN, Problem.of("reportNotYours"));
        }
    }
}
