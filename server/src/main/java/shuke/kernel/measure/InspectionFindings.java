package shuke.kernel.measure;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Row;
import shuke.kernel.measure.Inspection.Finding;
import shuke.kernel.record.RecordReader;
import shuke.kernel.record.Repairs;

/** What a look at the database has found, and its repair; of objects and fields that the reader may read. */
@Service
public class InspectionFindings {
    private final InspectionStore store;
    private final Repairs repairs;
    private final RecordReader reader;
    private final Access access;
    private final Audit audit;
    private final InstantSource clock;

    InspectionFindings(
            InspectionStore store,
            Repairs repairs,
            RecordReader reader,
            Access access,
            Audit audit,
            InstantSource clock) {
        this.store = store;
        this.repairs = repairs;
        this.reader = reader;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** By the order in which it was looked at. Refuses with 404 an inspection that there is not. */
    public List<Finding> of(Actor actor, UUID id) {
        access.require(actor, Function.QUALITY);
        if (store.find(actor.workspace(), id).isEmpty()) throw ProblemException.notFound();
        return store.findings(actor.workspace(), id).stream()
                .filter(finding -> isKnown(actor, finding))
                .toList();
    }

    /** Whether the program can put it right. */
    public boolean isRepairable(Finding finding) {
        return finding.wrong() > 0 && finding.repaired() == null && repairs.isPossible(finding.part());
    }

    /** The first of the records that are wrong, those that the actor sees. */
    public Map<UUID, Row> records(Actor actor, UUID id, int place) {
        var finding = known(actor, id, place);
        return reader.read(actor, finding.part().object(), finding.records());
    }

    /** Has it put right in the background. Refuses with 409 what the program cannot do, or does already. */
    @Transactional
    public void repair(Actor actor, UUID id, int place) {
        var finding = known(actor, id, place);
        if (!isRepairable(finding)) throw ProblemException.of(Kind.CONFLICT, Problem.of("notRepairable"));
        store.repair(actor.workspace(), id, place, clock.instant());
        var part = finding.part();
        audit.note(
                actor,
                Event.of(Action.REPAIRED, "quality")
                        .about(id)
                        .with(
                                part.object() + "." + part.field(),
                                null,
                                part.check().name()));
        repairs.start(actor.workspace(), part);
    }

    private Finding known(Actor actor, UUID id, int place) {
        access.require(actor, Function.QUALITY);
        return store.finding(actor.workspace(), id, place)
                .filter(finding -> isKnown(actor, finding))
                .orElseThrow(ProblemException::notFound);
    }

    private boolean isKnown(Actor actor, Finding finding) {
        var sight = access.sight(actor);
        var part = finding.part();
        return sight.view()
                .find(part.object())
                .filter(object -> sight.may(object, Operation.READ))
                .filter(object ->
                        part.field().isEmpty() || object.find(part.field()).isPresent())
                .isPresent();
    }
}
