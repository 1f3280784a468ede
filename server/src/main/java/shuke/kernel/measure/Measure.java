package shuke.kernel.measure;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is measured, each as a share of what is good out of all. */
public enum Measure {
    /** The values that are there out of those that ought to be, each as often as it weighs. */
    COMPLETENESS,
    /** The records that would still be accepted as they are; of a field the values that would be. */
    VALIDITY,
    /** The records that look like no other one. */
    UNIQUENESS,
    /** The records that were confirmed as lately as they ought to be. */
    TIMELINESS,
    /** The values that are true, out of those of a sample that somebody held against the truth. */
    ACCURACY;

    /** The name in the API and in the tables. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Measure> find(String text) {
        return Stream.of(values())
                .filter(measure -> measure.text().equals(text))
                .findFirst();
    }

    /** By what a measure is told apart. */
    public enum Dimension {
        ALL,
        FIELD,
        OWNER,
        SOURCE;

        /** The name in the API and in the tables. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Dimension> find(String text) {
            return Stream.of(values())
                    .filter(dimension -> dimension.text().equals(text))
                    .findFirst();
        }
    }
}
