package shuke.kernel.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.filter.Spoken;
import shuke.kernel.record.Aggregate;
import shuke.kernel.schema.Usage;
import shuke.kernel.schema.UsedElsewhere;
import shuke.kernel.view.Circle;

/** Reports that speak of a field or an object, and the dashboards that they stand on. Without it they are not answered any more. */
@Component
class SheetUses implements UsedElsewhere {
    private final SheetStore store;
    private final Circle circle;

    SheetUses(SheetStore store, Circle circle) {
        this.store = store;
        this.circle = circle;
    }

    @Override
    public List<Usage.Use> uses(Actor actor, Target target) {
        var standing = circle.of(actor);
        var uses = new ArrayList<Usage.Use>();
        var unanswered = new HashSet<UUID>();
        var unseen = 0;
        for (var sheet : store.of(actor.workspace(), Kind.REPORT)) {
            if (!(sheet.content() instanceof Report report) || !speaks(report, target)) {
                continue;
            }
            unanswered.add(sheet.id());
            if (standing.sees(sheet)) {
                uses.add(new Usage.Use("report", report.object(), sheet.name(), false));
            } else {
                unseen++;
            }
        }
        store.of(actor.workspace(), Kind.DASHBOARD).stream()
                .filter(sheet -> standing.sees(sheet) && shows(sheet, unanswered))
                .forEach(sheet -> uses.add(new Usage.Use("dashboard", "", sheet.name(), false)));
        if (unseen > 0) {
            uses.add(new Usage.Use("reportsOfOthers", target.object(), String.valueOf(unseen), false));
        }
        return List.copyOf(uses);
    }

    private static boolean shows(Sheet sheet, Set<UUID> reports) {
        return sheet.content() instanceof Dashboard dashboard
                && dashboard.tiles().stream().anyMatch(tile -> reports.contains(tile.report()));
    }

    private static boolean speaks(Report report, Target target) {
        var paths = Stream.of(
                        report.groups().stream().map(Aggregate.GroupBy::field),
                        report.measures().stream().flatMap(measure -> Stream.ofNullable(measure.field())),
                        report.columns().stream(),
                        report.sort().stream())
                .flatMap(each -> each);
        return target.isWhole(report.object())
                || Spoken.of(target, report.object(), report.filter())
                || paths.anyMatch(path -> target.isIn(report.object(), path));
    }
}
