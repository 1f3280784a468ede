package shuke.kernel.report;

import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.access.Teams;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.view.Circle;

/** Whether a report or a dashboard may be kept: by who may do so, and with questions that she herself would be answered. */
@Component
class SheetCheck {
    private final Access access;
    private final Circle circle;
    private final Teams teams;
    private final Sheets sheets;
    private final Answerable answerable;

    SheetCheck(Access access, Circle circle, Teams teams, Sheets sheets, Answerable answerable) {
        this.access = access;
        this.circle = circle;
        this.teams = teams;
        this.sheets = sheets;
        this.answerable = answerable;
    }

    void require(Actor actor, Sheet sheet) {
        switch (sheet.content()) {
            case Report report -> {
                var sight = access.sight(actor);
                access.require(sight, sight.view().object(report.object()), Operation.READ);
            }
            case Dashboard dashboard -> requireReports(actor, dashboard);
        }
        var team = sheet.team();
        if (team != null && !teams.isTeam(actor.workspace(), team)) {
            throw ProblemException.invalid(Problem.at("team", "shareUnknown", team));
        }
        if (!circle.of(actor).shares(sheet)) {
            throw ProblemException.of(Kind.FORBIDDEN, Problem.at("audience", "viewAudienceForbidden"));
        }
        answerable.require(actor, sheet.content());
    }

    private void requireReports(Actor actor, Dashboard dashboard) {
        var seen = sheets.reports(actor);
        if (!dashboard.tiles().stream().allMatch(tile -> seen.contains(tile.report()))) {
            throw ProblemException.invalid(Problem.at("tiles", "dashboardReport"));
        }
    }
}
