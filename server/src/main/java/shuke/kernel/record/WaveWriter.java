package shuke.kernel.record;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The recipe of a write, for changes that are each about another record. */
@Component
class WaveWriter {
    private final Locator locator;
    private final Before before;
    private final Drafting drafting;
    private final Entitlement entitlement;
    private final PeopleChanges people;
    private final Checks checks;
    private final Duplicates duplicates;
    private final Persistence persistence;

    WaveWriter(
            Locator locator,
            Before before,
            Drafting drafting,
            Entitlement entitlement,
            PeopleChanges people,
            Checks checks,
            Duplicates duplicates,
            Persistence persistence) {
        this.locator = locator;
        this.before = before;
        this.drafting = drafting;
        this.entitlement = entitlement;
        this.people = people;
        this.checks = checks;
        this.duplicates = duplicates;
        this.persistence = persistence;
    }

    void write(Work work, List<Change> changes, List<Integer> which, Findings findings, Outcome[] outcomes) {
        var targets = locator.locate(work, changes, which, findings);
        var found = before.lock(work, targets, findings);
        var drafted = drafting.draft(work, found.edited(), found.rows(), findings);
        var drafts = drafted.drafts();
        var moved = found.moved();
        entitlement.check(work, drafts, findings);
        people.check(work, drafts, findings);
        people.check(work, moved, findings);
        checks.check(work, drafts, findings);
        checks.checkMoved(work, moved, findings);
        duplicates.judgeRestored(work, moved, findings);
        var told = duplicates.judge(work, drafts, drafted.suspects(), findings);
        var written = persistence.write(work, right(drafts, findings), right(moved, findings), drafted.suspects());
        people.note(work, written);
        written.forEach(draft -> outcomes[draft.change()] = outcome(work, draft, told));
    }

    private static List<Draft> right(List<Draft> drafts, Findings findings) {
        return drafts.stream()
                .filter(draft -> !findings.isWrong(draft.change()))
                .toList();
    }

    private static Outcome outcome(Work work, Draft draft, Map<Integer, List<Match>> told) {
        return new Outcome.Written(
                draft.effect(),
                draft.row(work.object().name()),
                told.getOrDefault(draft.change(), List.of()),
                draft.former());
    }
}
