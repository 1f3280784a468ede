package shuke.kernel.schema;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;

/** Whether a rule about duplicates speaks of fields that can be compared, and of probabilities. */
final class DuplicateRuleCheck {
    private static final int MOST_FIELDS = 12;
    private static final BigDecimal LEAST = new BigDecimal("0.5");

    private DuplicateRuleCheck() {}

    static void of(ObjectType object, DuplicateRule rule, List<Problem> into) {
        var place = object.name() + ".duplicates";
        if (rule.fields().isEmpty() || rule.fields().size() > MOST_FIELDS) {
            into.add(Problem.at(place, "definitionOutOfRange", 1, MOST_FIELDS));
        }
        var seen = new HashSet<String>();
        for (var trait : rule.fields()) {
            var field = object.find(trait.field()).orElse(null);
            if (field == null) {
                into.add(Problem.at(place, "unknownField", trait.field(), object.label()));
            } else if (!isComparable(field)) {
                into.add(Problem.at(place, "notComparable", field.label()));
            }
            if (!seen.add(trait.field())) {
                into.add(Problem.at(place, "twice", trait.field()));
            }
        }
        if (!isWithin(rule.warn(), LEAST) || (rule.block() != null && !isWithin(rule.block(), rule.warn()))) {
            into.add(Problem.at(place, "duplicateThresholds"));
        }
    }

    private static boolean isWithin(@Nullable BigDecimal probability, BigDecimal least) {
        return probability != null && probability.compareTo(least) >= 0 && probability.compareTo(BigDecimal.ONE) <= 0;
    }

    /** Values of one line that say something about the thing itself, and not where it points or how it is going. */
    static boolean isComparable(Field field) {
        return !field.system()
                && !field.isComputed()
                && switch (field.type()) {
                    case FieldType.Text _,
                            FieldType.Person _,
                            FieldType.Email _,
                            FieldType.Phone _,
                            FieldType.Url _,
                            FieldType.NationalId _,
                            FieldType.CreditCode _,
                            FieldType.PostalAddress _,
                            FieldType.Date _,
                            FieldType.Picklist _,
                            FieldType.Whole _,
                            FieldType.Decimal _ -> true;
                    default -> false;
                };
    }
}
