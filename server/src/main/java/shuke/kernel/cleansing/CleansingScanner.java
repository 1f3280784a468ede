package shuke.kernel.cleansing;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Ref;
import shuke.kernel.base.Row;
import shuke.kernel.base.Workspace;
import shuke.kernel.record.Inspection;
import shuke.kernel.scan.Scan;
import shuke.kernel.scan.Scanner;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.SystemFields;

/** Has all that is wanted looked for in some records after the other, and closes what is no longer so when it has seen them all. */
@Component
class CleansingScanner implements Scanner {
    private static final int AT_ONCE = 200;

    private final CriteriaStore criteria;
    private final Inspection inspection;
    private final List<Detector> detectors;
    private final Spreads spreads;
    private final FindingStore findings;
    private final InstantSource clock;

    CleansingScanner(
            CriteriaStore criteria,
            Inspection inspection,
            List<Detector> detectors,
            Spreads spreads,
            FindingStore findings,
            InstantSource clock) {
        this.criteria = criteria;
        this.inspection = inspection;
        this.detectors = detectors;
        this.spreads = spreads;
        this.findings = findings;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "cleansing-scan";
    }

    @Override
    public String table() {
        return "cleansing_scan";
    }

    @Override
    public void requireSense(ObjectType object) {
        if (!CriteriaBook.isLookedThrough(object)) {
            throw ProblemException.invalid(Problem.at("object", "cleansingNotHere", object.plural()));
        }
    }

    @Override
    public long begin(Workspace workspace, Scan scan) {
        spreads.renew(workspace, scan.object());
        return inspection.count(workspace, scan.object());
    }

    @Override
    public Optional<Step> next(Workspace workspace, Scan scan) {
        var rows = inspection.next(workspace, scan.object(), scan.last(), AT_ONCE);
        if (rows.isEmpty()) return Optional.empty();
        var found = look(workspace, scan.object(), rows);
        findings.put(workspace, scan.object(), scan.id(), found, owners(rows), clock.instant());
        return Optional.of(new Step(rows.getLast().id(), rows.size(), found.size()));
    }

    private List<Found> look(Workspace workspace, String object, List<Row> rows) {
        var inspector = inspection.of(workspace, object);
        var wanted = criteria.of(workspace, inspector.object());
        var portion = new Portion(
                workspace, inspector.object(), wanted, inspector, spreads.of(workspace, object), clock.instant(), rows);
        var found = new ArrayList<Found>();
        detectors.stream()
                .filter(detector -> wanted.wants(detector.kind()))
                .forEach(detector -> detector.look(portion, found::add));
        return found;
    }

    private static Map<UUID, UUID> owners(List<Row> rows) {
        var owners = new HashMap<UUID, UUID>();
        rows.forEach(row -> {
            if (row.get(SystemFields.OWNER) instanceof Ref owner) owners.put(row.id(), owner.id());
        });
        return owners;
    }

    @Override
    public void end(Workspace workspace, Scan scan) {
        findings.close(workspace, scan.object(), scan.id(), clock.instant());
    }
}
