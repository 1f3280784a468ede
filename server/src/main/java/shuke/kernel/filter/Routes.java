package shuke.kernel.filter;

import java.util.ArrayList;
import java.util.List;
import shuke.kernel.base.Nearest;
import shuke.kernel.schema.Column;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;

/** Finds out what a name means: walks the schema along its steps. */
final class Routes {
    /** Lookups in one path: more are slower than what they are good for. */
    static final int MOST_HOPS = 5;

    private final Schema schema;
    private final Frame frame;
    private final Expr.Name name;
    /** Steps of {@link #name} that name the frame itself. */
    private final int skipped;

    private final List<Hop> hops;
    private ObjectType object;
    private int next;

    private Routes(Schema schema, Frame frame, Expr.Name name, int skipped) {
        this.schema = schema;
        this.frame = frame;
        this.name = name;
        this.skipped = skipped;
        this.hops = new ArrayList<>(frame.hops());
        this.object = frame.object();
        this.next = skipped;
    }

    static Route find(Schema schema, Frame frame, Expr.Name name, int skipped) {
        return new Routes(schema, frame, name, skipped).find();
    }

    static Route find(Schema schema, ObjectType object, Path path) {
        return find(schema, Frame.root(object), new Expr.Name(path.steps(), Spot.NONE), 0);
    }

    /** The records behind the last step: children that point here, or those that a lookup to many names. */
    static Children children(Schema schema, Frame frame, Expr.Name name, int skipped) {
        return new Routes(schema, frame, name, skipped).children();
    }

    private Route find() {
        while (true) {
            var field = field();
            if (next + 1 == name.steps().size()) {
                return route(field, "");
            }
            switch (field.type()) {
                case FieldType.Lookup lookup
                when lookup.to().size() > 1 -> {
                    next++;
                    var target = target(lookup);
                    if (isAtEnd(next + 1)) {
                        return route(field, target);
                    }
                    hop(field, target);
                }
                case FieldType.Lookup lookup
                when !isAtEnd(next + 1) -> hop(field, lookup.to().getFirst());
                case FieldType.FileRef file when !isAtEnd(next + 1) -> hop(field, "file");
                case FieldType.Lookup lookup -> {
                    return route(field, "");
                }
                case FieldType.FileRef file -> {
                    return route(field, "");
                }
                case FieldType.LookupMany many -> throw at(next).refuse("children", step(next));
                default -> {
                    return part(field);
                }
            }
        }
    }

    /** Nothing more, or only the id: the lookup has it already, so nothing needs to be joined for it. */
    private boolean isAtEnd(int step) {
        return step == name.steps().size()
                || (step + 1 == name.steps().size() && step(step).equals("id"));
    }

    private Children children() {
        while (next + 1 < name.steps().size()) {
            var field = field();
            switch (field.type()) {
                case FieldType.Lookup lookup
                when lookup.to().size() > 1 -> {
                    next++;
                    hop(field, target(lookup));
                }
                case FieldType.Lookup lookup -> hop(field, lookup.to().getFirst());
                default -> throw at(next).refuse("noLookup", step(next));
            }
        }
        return Children.find(schema, object, hops, step(next))
                .orElseThrow(() -> at(next).refuse("noChildren", step(next), object.label()));
    }

    private Field field() {
        var step = step(next);
        return object.find(step).orElseThrow(() -> unknown(step));
    }

    private RuntimeException unknown(String step) {
        if (Children.find(schema, object, hops, step).isPresent()) {
            return at(next).refuse("children", step);
        }
        var near = Nearest.to(step, object.fieldsByName().keySet());
        return near.isPresent()
                ? at(next).refuse("unknownFieldNear", step, object.label(), near.get())
                : at(next).refuse("unknownField", step, object.label());
    }

    private String target(FieldType.Lookup lookup) {
        var target = step(next);
        if (!lookup.to().contains(target)) {
            throw at(next).refuse("target", step(next - 1), String.join(", ", lookup.to()));
        }
        return target;
    }

    private void hop(Field field, String target) {
        if (hops.size() >= MOST_HOPS) {
            throw at(next).refuse("tooFar", MOST_HOPS);
        }
        var column = Column.of(field).stream()
                .filter(c -> c.part().isEmpty() || c.part().equals(target))
                .findFirst()
                .orElseThrow();
        next++;
        var walked = Frame.joined(frame.hopSteps(), name.steps().subList(skipped, next));
        var owner = object;
        object = schema.object(target);
        hops.add(new Hop(walked, owner, field, column.name(), object));
    }

    private Route part(Field field) {
        var type = field.type() instanceof FieldType.RollUp rollUp ? rollUp.result() : field.type();
        var part = step(next + 1);
        if (!Parts.of(type).contains(part) || next + 2 != name.steps().size()) {
            throw at(next + 1).refuse("noPart", step(next), step(next + 1));
        }
        var stored = part.equals(Parts.AMOUNT) ? "" : part; // the amount is what money compares by
        var to = name.steps().subList(skipped, next + 1);
        return new Route(path(to), hops, object, field, stored, Parts.kindOf(type, part));
    }

    private Route route(Field field, String target) {
        var to = name.steps().subList(skipped, next + 1);
        return new Route(path(to), hops, object, field, target, Kind.of(field.type()));
    }

    private Path path(List<String> to) {
        return new Path(Frame.joined(frame.prefix(), to));
    }

    private String step(int index) {
        return name.steps().get(index);
    }

    private Spot at(int step) {
        return name.spotOf(step);
    }
}
