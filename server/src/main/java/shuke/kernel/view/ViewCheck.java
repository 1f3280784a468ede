package shuke.kernel.view;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.access.Teams;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.record.Query;
import shuke.kernel.record.RecordReader;

/** Whether a view may be kept: by who may do so, and with a question that she herself would be answered. */
@Component
class ViewCheck {
    private final Access access;
    private final RecordReader reader;
    private final Circle circle;
    private final Teams teams;

    ViewCheck(Access access, RecordReader reader, Circle circle, Teams teams) {
        this.access = access;
        this.reader = reader;
        this.circle = circle;
        this.teams = teams;
    }

    void requireChange(Actor actor, View view) {
        var standing = circle.of(actor);
        if (!standing.sees(view)) throw ProblemException.notFound();
        if (!standing.changes(view)) throw ProblemException.of(Kind.FORBIDDEN, Problem.of("viewNotYours"));
    }

    void require(Actor actor, View view) {
        var sight = access.sight(actor);
        access.require(sight, sight.view().object(view.object()), Operation.READ);
        var team = view.team();
        if (team != null && !teams.isTeam(actor.workspace(), team)) {
            throw ProblemException.invalid(Problem.at("team", "shareUnknown", team));
        }
        if (!circle.of(actor).shares(view)) {
            throw ProblemException.of(Kind.FORBIDDEN, Problem.at("audience", "viewAudienceForbidden"));
        }
        requireAnswered(actor, view);
    }

    /** The same refusals as of the list that it shows, so that nothing is kept that could not be opened. */
    private void requireAnswered(Actor actor, View view) {
        var look = view.look();
        var shown = Stream.concat(look.columns().stream().map(Look.Column::field), Stream.ofNullable(look.group()))
                .toList();
        reader.check(actor, new Query(view.object(), view.filter(), look.sort(), shown, 1, null, false, false));
        for (var colour : view.colours()) reader.check(actor, Query.of(view.object(), colour.when(), 1));
    }
}
