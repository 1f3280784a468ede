package shuke.kernel.filter;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.ObjectType;

/** What turns up while one condition is checked, the formulas in it included. */
final class Findings {
    /** Formulas in formulas multiply: this many terms are a long formula, more are a bomb. */
    private static final int MOST_TERMS = 5_000;

    private static final long MOST_WRITTEN = 20_000;
    private static final int MOST_FORMULAS = 10;

    final Set<Path> reads = new LinkedHashSet<>();
    final Set<FieldUse> uses = new LinkedHashSet<>();
    boolean children;
    private final Deque<FieldUse> formulas = new ArrayDeque<>();
    private int terms;

    void count(Spot at) {
        if (++terms > MOST_TERMS) {
            throw at.refuse("tooLarge", Bounds.MOST_NODES);
        }
    }

    /** Terms are shared where the same one is meant twice; written out as SQL they are not. */
    static Term requireLight(Term term) {
        if (weight(term, new IdentityHashMap<>()) > MOST_WRITTEN) {
            throw Spot.NONE.refuse("tooLarge", Bounds.MOST_NODES);
        }
        return term;
    }

    private static long weight(Term term, Map<Term, Long> known) {
        var before = known.get(term);
        if (before != null) {
            return before;
        }
        var weight = 1L;
        for (var part : Term.parts(term)) {
            weight = Math.min(MOST_WRITTEN + 1, weight + weight(part, known));
        }
        known.put(term, weight);
        return weight;
    }

    void use(ObjectType object, Field field) {
        if (formulas.isEmpty()) { // a right to a formula's result is a right of its own
            uses.add(new FieldUse(object.name(), field.name()));
        }
    }

    /** @param at where the formula is named */
    Term inFormula(ObjectType object, Field field, Spot at, Supplier<Term> inside) {
        var formula = new FieldUse(object.name(), field.name());
        if (formulas.contains(formula)) {
            throw at.refuse("formulaLoop", field.label());
        }
        if (formulas.size() >= MOST_FORMULAS) {
            throw at.refuse("formulaDepth", MOST_FORMULAS);
        }
        formulas.push(formula);
        try {
            return inside.get();
        } finally {
            formulas.pop();
        }
    }
}
