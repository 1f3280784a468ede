package shuke.kernel.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;

/** What the program brings along for every workspace: the standard objects, and what a schema must keep to. */
public final class SchemaRules {
    private final StandardObjects standard;
    private final List<ExpressionChecker> expressions;
    private final AtomicReference<@Nullable Collation> collation = new AtomicReference<>();

    public SchemaRules(StandardObjects standard, List<ExpressionChecker> expressions) {
        this.standard = standard;
        this.expressions = List.copyOf(expressions);
    }

    /** The schema of a workspace as it is written down; refuses a workspace that does not exist. */
    public Schema load(DSLContext db, Workspace workspace) {
        var store = new SchemaStore(db, workspace);
        var version = store.version().orElseThrow(ProblemException::notFound);
        return EffectiveSchema.of(version, standard, store.patches());
    }

    StandardObjects standard() {
        return standard;
    }

    /** Refuses a schema with everything that is wrong with it. */
    void check(Schema schema) {
        var problems = new ArrayList<Problem>(SchemaCheck.of(schema));
        if (problems.isEmpty()) { // an expression is worth a look only where the names are right
            expressions.forEach(checker -> schema.objects().forEach(object -> checker.check(schema, object, problems)));
        }
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
    }

    /** Changes with the tables and with the standard objects themselves. */
    String fingerprint(TablePlan plan) {
        return plan.fingerprint() + "-" + standard.fingerprint();
    }

    Collation collation(DSLContext db) {
        var known = collation.get();
        if (known == null) {
            known = Collation.of(db);
            collation.set(known);
        }
        return known;
    }
}
