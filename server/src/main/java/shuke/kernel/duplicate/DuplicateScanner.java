package shuke.kernel.duplicate;

import java.util.Optional;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;
import shuke.kernel.record.Inspection;
import shuke.kernel.record.Walk;
import shuke.kernel.scan.Scan;
import shuke.kernel.scan.Scanner;
import shuke.kernel.schema.ObjectType;

/** Holds some records after the other against those before them. */
@Component
class DuplicateScanner implements Scanner {
    private static final int AT_ONCE = 500;

    private final Grouping grouping;
    private final Walk records;
    private final Inspection inspection;

    DuplicateScanner(Grouping grouping, Walk records, Inspection inspection) {
        this.grouping = grouping;
        this.records = records;
        this.inspection = inspection;
    }

    @Override
    public String kind() {
        return "duplicate-scan";
    }

    @Override
    public String table() {
        return "duplicate_scan";
    }

    @Override
    public void requireSense(ObjectType object) {
        if (object.duplicates() == null) {
            throw ProblemException.invalid(Problem.at("object", "noDuplicateRule", object.plural()));
        }
    }

    @Override
    public long begin(Workspace workspace, Scan scan) {
        return inspection.count(workspace, scan.object());
    }

    @Override
    public Optional<Step> next(Workspace workspace, Scan scan) {
        return records.next(workspace, scan.object(), scan.last(), AT_ONCE)
                .map(step ->
                        new Step(step.last(), step.records(), grouping.add(workspace, scan.object(), step.likely())));
    }
}
