package shuke.kernel.record;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Problem;
import shuke.kernel.base.Row;
import shuke.kernel.base.Workspace;
import shuke.kernel.filter.Evaluator;
import shuke.kernel.organisation.Organisation;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.SchemaCatalog;
import shuke.kernel.vault.Vault;

/** Whether records would still be accepted as they are: by the parsers and the rules of the way in, as they are today. */
@Service
public class Validity {
    private final Access access;
    private final Organisation organisation;
    private final SchemaCatalog catalog;
    private final RuleValues values;
    private final Vault vault;
    private final InstantSource clock;

    Validity(
            Access access,
            Organisation organisation,
            SchemaCatalog catalog,
            RuleValues values,
            Vault vault,
            InstantSource clock) {
        this.access = access;
        this.organisation = organisation;
        this.catalog = catalog;
        this.values = values;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * What is wrong with each of the records, those with nothing wrong left out. Refused with 404 for an object that there is not.
     *
     * @param rows as the program reads them, with all their fields
     */
    public Map<UUID, List<Problem>> problems(Workspace workspace, String object, List<Row> rows) {
        var work = work(workspace, object);
        var wrong = new LinkedHashMap<UUID, List<Problem>>();
        var drafts = new ArrayList<Draft>();
        for (var row : rows) {
            var draft = new Draft(drafts.size(), Outcome.Effect.UPDATED, row.id(), row, row.values(), Set.of());
            drafts.add(draft);
            var found = new ArrayList<Problem>();
            work.object().fields().forEach(field -> value(work, field, row, found));
            if (!found.isEmpty()) wrong.put(row.id(), found);
        }
        rules(work, drafts, wrong);
        return wrong;
    }

    private static void value(Work work, Field field, Row row, List<Problem> found) {
        var value = Plain.of(row.get(field.name()));
        if (field.system() || field.isComputed()) return;
        if (value == null) {
            if (field.required()) found.add(Problem.at(field.name(), "required", field.label()));
            return;
        }
        if (isValue(field.type()) && work.values().parse(field.type(), value, null) instanceof Parsed.Wrong wrong) {
            found.add(Drafting.problem(field.name(), wrong));
        }
    }

    /** What points to records is kept right by the database. */
    private static boolean isValue(FieldType type) {
        return !(type instanceof FieldType.Lookup
                || type instanceof FieldType.LookupMany
                || type instanceof FieldType.FileRef);
    }

    private void rules(Work work, List<Draft> drafts, Map<UUID, List<Problem>> wrong) {
        var rules = Rules.of(work);
        if (rules.isEmpty()) return;
        var draws = values.of(work, drafts, rules.stream().map(Rules.Rule::when).toList());
        for (var draft : drafts) {
            for (var rule : rules) {
                if (rule.concerns(draft)
                        && Boolean.TRUE.equals(Evaluator.evaluate(rule.when(), draws.of(draft), work.moment()))) {
                    wrong.computeIfAbsent(draft.id(), id -> new ArrayList<>()).add(rule.problem());
                }
            }
        }
    }

    private Work work(Workspace workspace, String object) {
        var system = Actor.system(workspace);
        var schema = catalog.current(workspace);
        var regional = Regional.of(organisation.current(workspace));
        var now = clock.instant();
        return new Work(
                system,
                access.sight(system, schema),
                schema.object(object),
                new ValueParser(regional, now.atZone(ZoneOffset.UTC).toLocalDate()),
                regional,
                false,
                Batch.Likely.UNASKED,
                now,
                vault,
                "");
    }
}
