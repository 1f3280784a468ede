package shuke.kernel.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import shuke.kernel.base.Function;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Remit;
import shuke.kernel.filter.Conditions;
import shuke.kernel.filter.Filter;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;
import shuke.kernel.schema.SystemFields;
import shuke.kernel.schema.Ties;

/**
 * A schema as the people of one role see it: which objects, fields and records. Immutable; one for each role, schema and state of
 * the roles, so that what follows from it can be kept by {@link #view}.
 */
public final class Sight {
    private static final Set<String> NEVER_HIDDEN = Set.of(SystemFields.ID, SystemFields.VERSION, SystemFields.OWNER);

    private final RoleBook book;
    private final Schema schema;
    private final Role role;
    private final boolean program;
    private final Map<String, Map<String, FieldRight>> fields = new HashMap<>();
    private final Schema view;
    private final Map<String, Rows> reads = new ConcurrentHashMap<>();
    private final Map<String, Rows> edits = new ConcurrentHashMap<>();

    private Sight(RoleBook book, Schema schema, Role role, boolean program) {
        this.book = book;
        this.schema = schema;
        this.role = role;
        this.program = program;
        schema.objects().forEach(object -> fields.put(object.name(), rights(object)));
        this.view = schema.narrowed(object -> object.without(hidden(object)));
    }

    /** What a person of the role sees. */
    static Sight of(RoleBook book, Schema schema, String role, Remit remit) {
        return schema.derived(Sights.class, s -> new Sights()).of(book, schema, new Eyes(role, remit), false);
    }

    /** What the program sees when it acts by itself: everything. */
    static Sight ofProgram(RoleBook book, Schema schema) {
        return schema.derived(Sights.class, s -> new Sights()).of(book, schema, new Eyes("", Remit.FULL), true);
    }

    /** Whoever has the same sees the same. */
    private record Eyes(String role, Remit remit) {}

    /** Of one schema, as long as nobody changes the roles. */
    private static final class Sights {
        private static final int MANY = 100; // tokens made for some objects only, each of which is an extra

        private final Map<Eyes, Sight> byEyes = new ConcurrentHashMap<>();

        Sight of(RoleBook book, Schema schema, Eyes eyes, boolean program) {
            if (byEyes.size() > MANY && !byEyes.containsKey(eyes)) {
                byEyes.keySet().removeIf(known -> !known.remit().isFull());
            }
            return byEyes.compute(
                    eyes,
                    (same, known) -> known != null && (program || known.version() == book.version())
                            ? known
                            : new Sight(book, schema, book.role(same.role()).within(same.remit()), program));
        }
    }

    /** The whole schema. */
    public Schema schema() {
        return schema;
    }

    /** The schema without what is hidden; the same one as long as nothing changes, and another one for every role. */
    public Schema view() {
        return view;
    }

    public Role role() {
        return role;
    }

    /** Whether it is the program itself that looks. */
    public boolean isProgram() {
        return program;
    }

    public boolean may(ObjectType object, Operation operation) {
        return program
                || isUnlimited(operation)
                || (role.on(object.name()).allows(operation)
                        && (operation != Operation.READ || hangsOnWhatIsSeen(object)));
    }

    /** Lines of what is never seen are never seen either, so there is no such thing as a list of them. */
    private boolean hangsOnWhatIsSeen(ObjectType object) {
        var parents = Ties.of(schema, object.name()).parents();
        return parents.stream()
                .filter(tie -> tie.field().required())
                .allMatch(tie -> parents.stream()
                        .filter(other -> other.field().equals(tie.field()))
                        .anyMatch(other -> may(schema.object(other.target()), Operation.READ)));
    }

    /** Whether nothing is kept from whoever looks. */
    public boolean isUnlimited() {
        return program || role.isUnlimited();
    }

    /** Goes up with every change of roles and rules. */
    public long version() {
        return book.version();
    }

    private boolean isUnlimited(Operation operation) {
        return role.isUnlimited()
                || (operation == Operation.PURGE && role.functions().contains(Function.PURGE));
    }

    public FieldRight right(String object, String field) {
        return fields.getOrDefault(object, Map.of()).getOrDefault(field, FieldRight.HIDDEN);
    }

    public Fields fields(String object) {
        return new Fields(fields.getOrDefault(object, Map.of()));
    }

    /** The records that can be read, or changed. */
    public Rows rows(String object, boolean edits) {
        if (program) {
            return Rows.ALL;
        }
        var known = (edits ? this.edits : reads).get(object);
        if (known != null) {
            return known;
        }
        var rows = rows(object, edits, new HashSet<>());
        (edits ? this.edits : reads).put(object, rows);
        return rows;
    }

    private Rows rows(String object, boolean edits, Set<String> below) {
        var rights = role.on(object);
        var reach = edits ? rights.edit() : rights.read();
        if (reach == Reach.NONE) {
            return Rows.NONE;
        }
        var ties = Ties.of(schema, object);
        below.add(object);
        var isLimited = reach != Reach.ALL
                || Stream.concat(ties.parents().stream(), ties.attached().stream())
                        .map(Ties.Tie::target)
                        .filter(target -> !below.contains(target))
                        .anyMatch(target -> !rows(target, edits, below).equals(Rows.ALL));
        return isLimited && !role.isUnlimited() ? new Rows.Some(reach, criteria(object, edits)) : Rows.ALL;
    }

    private List<Criterion> criteria(String object, boolean edits) {
        var criteria = new ArrayList<Criterion>();
        for (var rule : book.rules()) {
            var isMeant = rule.object().equals(object)
                    && (rule.edits() || !edits)
                    && (rule.role() == null || rule.role().equals(role.name()));
            if (isMeant && rule.source() instanceof SharingRule.Fulfilling(var condition)) {
                criterion(rule, condition).ifPresent(criteria::add);
            }
        }
        return criteria;
    }

    /** A rule whose condition no longer makes sense, because a field was removed, shares nothing. */
    private Optional<Criterion> criterion(SharingRule rule, String condition) {
        try {
            var checked = Conditions.condition(new Filter.Text(condition), schema.object(rule.object()), schema);
            return Optional.of(new Criterion(rule.name(), rule.edits(), checked, rule.team(), rule.until()));
        } catch (ProblemException senseless) {
            return Optional.empty();
        }
    }

    private Map<String, FieldRight> rights(ObjectType object) {
        var rights = new HashMap<String, FieldRight>();
        object.fields().forEach(field -> {
            var right = right(object, field);
            if (right != FieldRight.HIDDEN) {
                rights.put(field.name(), right);
            }
        });
        return rights;
    }

    private FieldRight right(ObjectType object, Field field) {
        if (program || role.isUnlimited() || NEVER_HIDDEN.contains(field.name())) {
            return FieldRight.EDIT;
        }
        var right = role.on(object.name(), field);
        var isName = field.name().equals(object.nameField()); // without one no record could be told from another
        return right == FieldRight.HIDDEN && isName ? FieldRight.MASKED : right;
    }

    private Set<String> hidden(ObjectType object) {
        var hidden = new HashSet<>(object.fieldsByName().keySet());
        hidden.removeAll(fields.getOrDefault(object.name(), Map.of()).keySet());
        return hidden;
    }
}
