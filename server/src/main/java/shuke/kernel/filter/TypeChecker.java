package shuke.kernel.filter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;

/** Turns what was written into what is meant, or says where it makes no sense. */
final class TypeChecker {
    private final Schema schema;
    private final List<Frame> frames;
    /** How many records lie around the innermost one in SQL. */
    private final int depth;

    private final Findings findings;
    private final Comparisons comparisons;
    private final Arithmetic arithmetic;
    private final Functions functions;

    private TypeChecker(Schema schema, List<Frame> frames, int depth, Findings findings) {
        this.schema = schema;
        this.frames = frames;
        this.depth = depth;
        this.findings = findings;
        this.comparisons = new Comparisons(this);
        this.arithmetic = new Arithmetic(this);
        this.functions = new Functions(this);
    }

    static TypeChecker of(Schema schema, ObjectType object, Findings findings) {
        return new TypeChecker(schema, List.of(Frame.root(object)), 0, findings);
    }

    /** As a condition: something that is true or false. */
    Term condition(Expr expr) {
        var term = check(expr);
        if (term.kind() != Kind.BOOLEAN) {
            throw expr.at().refuse("notCondition");
        }
        return term;
    }

    /** As a value for a field of the type. */
    Term result(Expr expr, FieldType type) {
        return Results.of(comparisons.typed(expr, Kind.of(type), type), type, expr.at());
    }

    Term check(Expr expr) {
        findings.count(expr.at());
        return switch (expr) {
            case Expr.Literal(var value, var at) -> Literals.plain(value);
            case Expr.Name name -> read(name);
            case Expr.Not(var of, var at) -> new Term.Not(condition(of));
            case Expr.All(var parts, var at) -> new Term.All(conditions(parts));
            case Expr.Any(var parts, var at) -> new Term.Any(conditions(parts));
            case Expr.Choice choice -> choice(choice);
            case Expr.Negative(var of, var at) -> arithmetic.negative(of);
            case Expr.Listing(var items, var at) -> list(items);
            case Expr.Call call when call.function().equals("exists") -> exists(call);
            case Expr.Call call -> functions.check(call);
            case Expr.Binary binary ->
                binary.sign().isArithmetic() ? arithmetic.check(binary) : comparisons.check(binary);
        };
    }

    Comparisons comparisons() {
        return comparisons;
    }

    /** Parts beside each other are checked all, so that all their mistakes are told at once. */
    private List<Term> conditions(List<Expr> parts) {
        var terms = new ArrayList<Term>();
        var problems = new ArrayList<Problem>();
        for (var part : parts) {
            try {
                terms.add(condition(part));
            } catch (ProblemException wrong) {
                problems.addAll(wrong.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        return terms;
    }

    private Term choice(Expr.Choice choice) {
        var when = condition(choice.when());
        var both = comparisons.alike(choice.then(), choice.otherwise());
        return new Term.Choice(when, both.left(), both.right(), both.left().kind());
    }

    private Term list(List<Expr> items) {
        var texts = new ArrayList<String>();
        for (var item : items) {
            if (!(item instanceof Expr.Literal literal) || !(literal.value() instanceof String text)) {
                throw item.at().refuse("listOfTexts");
            }
            texts.add(text);
        }
        return new Term.Value(List.copyOf(texts), Kind.TEXTS);
    }

    private Term read(Expr.Name name) {
        var frame = frameOf(name);
        var skipped = frame.variable() == null ? 0 : 1;
        if (skipped == name.steps().size()) {
            throw name.at().refuse("variableAlone", name.steps().getFirst());
        }
        var route = Routes.find(schema, frame, name, skipped);
        use(frame, route.hops());
        findings.use(route.owner(), route.field());
        if (route.field().type() instanceof FieldType.Formula formula) {
            return formula(frame, route, formula, name.at());
        }
        findings.reads.add(route.path());
        return new Term.Read(frame.level(), route);
    }

    /** Whoever follows a lookup looks at it. */
    private void use(Frame frame, List<Hop> hops) {
        hops.stream().skip(frame.hops().size()).forEach(hop -> findings.use(hop.owner(), hop.field()));
    }

    private Frame frameOf(Expr.Name name) {
        var first = name.steps().getFirst();
        for (var i = frames.size() - 1; i > 0; i--) {
            if (first.equals(frames.get(i).variable())) {
                return frames.get(i);
            }
        }
        return frames.getFirst();
    }

    private Term formula(Frame frame, Route route, FieldType.Formula formula, Spot at) {
        return findings.inFormula(route.owner(), route.field(), at, () -> {
            var steps = route.path().steps();
            var all = schema.complete(); // a formula may read what its reader may not
            var owner = all.object(route.owner().name());
            var record = new Frame(null, frame.level(), owner, steps.subList(0, steps.size() - 1), route.hops());
            var inside = new TypeChecker(all, List.of(record), depth, findings);
            try {
                return inside.result(ParsedTexts.read(formula.expression()), formula.result());
            } catch (ProblemException wrong) {
                throw broken(wrong, route, at);
            }
        });
    }

    /** The place within the formula means nothing to who reads the condition. */
    private static ProblemException broken(ProblemException wrong, Route route, Spot at) {
        var code = wrong.problems().getFirst().code();
        return switch (code) {
            case "filter.formulaLoop" -> at.refuse("formulaLoop", route.field().label());
            case "filter.formulaDepth", "filter.tooLarge", "filter.tooFar" -> wrong;
            default -> at.refuse("brokenFormula", route.field().label());
        };
    }

    private Term exists(Expr.Call call) {
        if (!(call.target() instanceof Expr.Name target)
                || call.args().size() != 2
                || !(call.args().getFirst() instanceof Expr.Name variable)
                || variable.steps().size() != 1) {
            throw call.at().refuse("existsForm");
        }
        var outer = frameOf(target);
        var children = Routes.children(schema, outer, target, outer.variable() == null ? 0 : 1);
        use(outer, children.hops());
        children.owner().find(children.name()).ifPresent(field -> findings.use(children.owner(), field));
        findings.children = true;
        var level = depth + 1;
        var prefix = Frame.joined(
                outer.prefix(),
                target.steps()
                        .subList(
                                outer.variable() == null ? 0 : 1, target.steps().size()));
        var inner = new ArrayList<>(frames);
        inner.add(new Frame(variable.steps().getFirst(), level, children.object(), prefix, List.of()));
        var inside = new TypeChecker(schema, inner, level, findings);
        return new Term.Exists(
                outer.level(), level, children, inside.condition(call.args().get(1)));
    }

    /** The type that the value of a term was read from, where it was. */
    static @Nullable FieldType typeOf(Term term) {
        return term instanceof Term.Read(var level, var route) && route.part().isEmpty() ? route.type() : null;
    }
}
