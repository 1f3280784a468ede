package shuke.matching.survive;

import java.io.Serializable;
import java.util.List;

/** By what the value that survives is chosen among several. Empty values are never chosen while there is another one. */
public sealed interface Rule extends Serializable {

    /** The source that stands first in the list; those not in it come last. */
    record SourcePriority(List<String> sources) implements Rule {
        public SourcePriority {
            sources = List.copyOf(sources);
        }
    }

    /** The one confirmed last; those of which it is not known come last. */
    record Newest() implements Rule {}

    /** The one with most characters. */
    record Longest() implements Rule {}

    /** The one that most say; differences of writing do not count. */
    record MostFrequent() implements Rule {}

    /** The first that is not empty. */
    record NonEmpty() implements Rule {}
}
