package shuke.kernel.schema;

import java.util.List;
import java.util.stream.Stream;

/**
 * What must not get milder when records become one.
 *
 * @param same fields by which records that hang on the same one speak of the same matter; what is the strictest of them holds for
 *     all of them once those that they hang on have become one. Empty where only the records themselves are meant
 * @param strictest the fields concerned
 */
public record Merging(List<String> same, List<Strictest> strictest) {
    public Merging {
        same = List.copyOf(same);
        strictest = List.copyOf(strictest);
    }

    /**
     * A field of which the strictest value wins.
     *
     * @param order values as text, the strictest first; what is not among them wins over nothing
     */
    public record Strictest(String field, List<String> order) {
        public Strictest {
            order = List.copyOf(order);
        }
    }

    List<String> fields() {
        return Stream.concat(same.stream(), strictest.stream().map(Strictest::field))
                .toList();
    }
}
