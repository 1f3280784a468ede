package shuke.kernel.schema;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When records of an object are likely to be of one thing, and what follows from it.
 *
 * @param fields the fields that are compared, at least one
 * @param warn the probability, 0.5 to 1, from which on somebody is told
 * @param block the probability, at least {@code warn}, from which on a record is not kept; null where that never happens
 * @param tellsOwner whether somebody learns of a record that she may not see: that it is there, and whose it is
 */
public record DuplicateRule(
        List<Trait> fields, BigDecimal warn, @Nullable BigDecimal block, boolean tellsOwner) {
    static final BigDecimal USUAL_WARNING = new BigDecimal("0.8");

    public DuplicateRule {
        fields = List.copyOf(fields);
    }

    /** A field that is compared. */
    public record Trait(String field, Same same, As as) {}

    /** What follows from the same value alone, whatever the other fields say. */
    public enum Same {
        /** It counts like any likeness. */
        COUNTS,
        /** Somebody is told. */
        WARNS,
        /** The record is not kept. */
        BLOCKS
    }

    /** What a value is compared as. */
    public enum As {
        /** What the type of the field says. */
        TYPE,
        PERSON,
        COMPANY,
        TEXT,
        CODE,
        CATEGORY,
        NUMBER
    }

    public Optional<Trait> find(String field) {
        return fields.stream().filter(trait -> trait.field().equals(field)).findFirst();
    }

    /** The fields of which the same value says enough by itself, in their order. */
    public List<Trait> telling() {
        return fields.stream().filter(trait -> trait.same() != Same.COUNTS).toList();
    }

    /** Whether anything keeps records out, so that two writers must not look at the same moment. */
    public boolean canBlock() {
        return block != null || fields.stream().anyMatch(trait -> trait.same() == Same.BLOCKS);
    }

    /** The same as somebody knows it who does not know of these fields; null where she knows of none of its fields. */
    @Nullable
    DuplicateRule without(Set<String> hidden) {
        var left =
                fields.stream().filter(trait -> !hidden.contains(trait.field())).toList();
        return left.isEmpty() ? null : new DuplicateRule(left, warn, block, tellsOwner);
    }
}
