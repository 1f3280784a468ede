package shuke.kernel.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Workspace;
import shuke.kernel.sql.Acting;

/**
 * Gives a field another type while people read and write its values: new columns beside the old ones, filled in batches, caught
 * up under a lock that stops writers only, and put in the place of the old ones.
 */
public final class TypeChange {
    /** Once so few records are left, the rest is done under the lock. */
    private static final int FEW = 500;

    private final DSLContext db;
    private final ValueConverter converter;
    private final Map<Workspace, Begun> begun = new ConcurrentHashMap<>();

    TypeChange(DSLContext db, ValueConverter converter) {
        this.db = Acting.program(db);
        this.converter = converter;
    }

    /**
     * What a change would do.
     *
     * @param samples some of the values that would be lost
     */
    public record Preview(long convertible, long unconvertible, List<Sample> samples) {
        public Preview {
            samples = List.copyOf(samples);
        }
    }

    /** A value that the new type cannot hold. */
    public record Sample(UUID id, String value) {}

    /** How far a change has come. */
    public record Going(String object, String field, long done, long total) {}

    private record Begun(String object, String field, Tally tally, long total) {
        Going going() {
            return new Going(object, field, Math.min(tally.seen(), total), total);
        }
    }

    /** The last step, for the transaction in which the definition changes. */
    interface Swap {
        void run(Consumer<DSLContext> within);
    }

    /** True when values have to be converted; another length or another option is no change of type. */
    static boolean isOne(Field was, Field is) {
        return was.encrypted() != is.encrypted()
                || !shape(was.type()).equals(shape(is.type()))
                || !Column.of(was).stream()
                        .map(Column::sqlType)
                        .toList()
                        .equals(Column.of(is).stream().map(Column::sqlType).toList());
    }

    private static List<String> shape(FieldType type) {
        var targets = switch (type) {
            case FieldType.Lookup lookup -> lookup.to();
            case FieldType.LookupMany many -> List.of("many", many.to());
            default -> List.<String>of();
        };
        return Stream.concat(Stream.of(type.kind()), targets.stream()).toList();
    }

    /** A change of type is asked for on its own, never in passing. */
    static void refuseAny(Schema before, Schema after) {
        var problems = new ArrayList<Problem>();
        for (var is : after.objects()) {
            for (var field : is.fields()) {
                before.find(is.name())
                        .flatMap(was -> was.find(field.name()))
                        .filter(was -> isOne(was, field))
                        .ifPresent(was -> problems.add(
                                Problem.at(is.name() + "." + field.name(), "typeChangeApart", was.label())));
            }
        }
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
    }

    Preview preview(Workspace workspace, ObjectType object, Field was, Field is) {
        if (isOne(was, is)) {
            refuseUnlessPossible(was, is);
        }
        var tally = new Tally();
        new Conversion(workspace, object, was, is, converter).look(db, tally);
        return tally.preview();
    }

    /** Fills new columns with the converted values; refuses when some would be lost, unless that is meant. */
    Swap fill(Workspace workspace, ObjectType object, Field was, Field is, boolean lossy) {
        refuseUnlessPossible(was, is);
        var conversion = new Conversion(workspace, object, was, is, converter);
        new SchemaStore(db, workspace).fingerprint(null); // whatever happens now, the next start looks after it
        var tables = new TableStore(db);
        tables.together(conversion.prepare(), tx -> {});
        tables.apart(List.of(conversion.index()));
        var tally = new Tally();
        begun.put(workspace, new Begun(object.name(), is.name(), tally, conversion.records(db)));
        try {
            while (conversion.pass(db, tally) > FEW) {
                refuseLoss(tally, lossy);
            }
            refuseLoss(tally, lossy);
        } catch (ProblemException refused) {
            tables.together(conversion.abandon(), tx -> {});
            throw refused;
        }
        return within -> tables.together(List.of(conversion.lock()), tx -> {
            conversion.pass(tx, tally);
            refuseLoss(tally, lossy);
            conversion.swap().forEach(tx::execute);
            within.accept(tx);
        });
    }

    /** What is being converted in a workspace by this node: one thing at a time. */
    Optional<Going> going(Workspace workspace) {
        return Optional.ofNullable(begun.get(workspace)).map(Begun::going);
    }

    /** Whatever was begun has come to its end, or has failed. */
    void over(Workspace workspace) {
        begun.remove(workspace);
    }

    private static void refuseLoss(Tally tally, boolean lossy) {
        var preview = tally.preview();
        if (!lossy && preview.unconvertible() > 0) {
            throw new ProblemException(
                    Kind.CONFLICT,
                    List.of(Problem.of("typeChangeLoses", preview.unconvertible())),
                    Map.of("preview", preview));
        }
    }

    private static void refuseUnlessPossible(Field was, Field is) {
        var fixed =
                was.system() || isFixed(was.type()) || isFixed(is.type()) || is.type() instanceof FieldType.AutoNumber;
        if (fixed || Column.of(was).isEmpty() || Column.of(is).isEmpty()) {
            throw ProblemException.invalid(Problem.at(
                    was.name(),
                    "typeFixed",
                    was.label(),
                    was.type().kind(),
                    is.type().kind()));
        }
    }

    private static boolean isFixed(FieldType type) {
        return type instanceof FieldType.Id || type instanceof FieldType.RollUp;
    }
}
