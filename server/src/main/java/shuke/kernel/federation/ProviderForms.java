package shuke.kernel.federation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Roles;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.outbound.Reach;
import shuke.kernel.record.RecordReader;

/** Turns forms into providers: those that somebody sends, and those that were stored. */
@Component
class ProviderForms {
    private final Reach reach;
    private final Roles roles;
    private final RecordReader records;

    ProviderForms(Reach reach, Roles roles, RecordReader records) {
        this.reach = reach;
        this.roles = roles;
        this.records = records;
    }

    /** Refuses with everything that is wrong with the form, and with what was found beside it. */
    Provider read(Actor actor, UUID id, long version, ProviderForm form, List<Problem> beside) {
        var reader = new FormReader(
                reach,
                role -> roles.find(actor.workspace(), role).isPresent(),
                team -> !records.read(actor, "team", List.of(team)).isEmpty());
        var provider = reader.read(id, version, form);
        var problems = new ArrayList<>(reader.problems());
        problems.addAll(beside);
        if (!problems.isEmpty()) throw ProblemException.invalid(problems);
        return provider;
    }

    /** What was stored was right then; a role or team that is gone since means nothing any more. */
    Provider known(UUID id, long version, ProviderForm form) {
        return new FormReader(reach, role -> true, team -> true).read(id, version, form);
    }
}
