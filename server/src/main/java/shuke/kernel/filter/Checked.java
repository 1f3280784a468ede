package shuke.kernel.filter;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;

/** A condition or expression that was held against a schema and makes sense there. Immutable. */
public final class Checked {
    private final ObjectType object;
    private final Term term;
    private final @Nullable FieldType type;
    private final Set<Path> reads;
    private final Set<FieldUse> uses;
    private final boolean stable;
    private final boolean children;

    Checked(ObjectType object, Term term, @Nullable FieldType type, Findings findings) {
        this.object = object;
        this.term = Findings.requireLight(term);
        this.type = type;
        this.reads = Set.copyOf(findings.reads);
        this.uses = Set.copyOf(findings.uses);
        this.stable = Term.isStable(term);
        this.children = findings.children;
    }

    /** The object that it is about. */
    public ObjectType object() {
        return object;
    }

    public Kind result() {
        return term.kind();
    }

    /**
     * The paths of the stored fields that the answer depends on, those inside formulas included; without the parts
     * ({@code address}, not {@code address.city}). Those of children begin with the children's name.
     */
    public Set<Path> reads() {
        return reads;
    }

    /** The fields named, lookups on the way included, formulas as themselves: what somebody must be allowed to see. */
    public Set<FieldUse> uses() {
        return uses;
    }

    /**
     * True when the answer changes only with the records: no {@code now()}, {@code today()}, {@code me()}, and no day of a
     * moment, which depends on the time zone.
     */
    public boolean isStable() {
        return stable;
    }

    /** True when it asks for children ({@code exists}): then only SQL can answer it, not {@link Evaluator}. */
    public boolean asksForChildren() {
        return children;
    }

    Term term() {
        return term;
    }

    @Nullable
    FieldType type() {
        return type;
    }
}
