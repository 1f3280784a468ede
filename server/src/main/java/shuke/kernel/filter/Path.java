package shuke.kernel.filter;

import java.util.List;

/**
 * The way from a record to a value: {@code account.industry} through a lookup, {@code regarding.account.name} through one
 * target of a lookup to several objects, {@code address.city}, {@code name.family}, {@code price.currency} into a part.
 */
public record Path(List<String> steps) {
    public Path {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a path has at least one step");
        }
        steps = List.copyOf(steps);
    }

    /** Reads {@code account.industry}. */
    public static Path of(String dotted) {
        return new Path(List.of(dotted.split("\\.", -1)));
    }

    @Override
    public String toString() {
        return String.join(".", steps);
    }
}
