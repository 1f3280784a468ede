package shuke.kernel.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shuke.kernel.filter.Checked;
import shuke.kernel.filter.Conditions;
import shuke.kernel.filter.Filter;

/** Every condition, default and formula of the standard objects means something to the condition language. */
class StandardObjectsExpressionsTest {
    private static final Schema SCHEMA = EffectiveSchema.of(1, StandardObjects.shipped(), List.of());

    static Stream<ObjectType> objects() {
        return SCHEMA.objects().stream();
    }

    @ParameterizedTest
    @MethodSource("objects")
    void rules_are_conditions_over_their_object(ObjectType object) {
        assertThat(object.rules()).allSatisfy(rule -> condition(rule.when(), object));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void fields_are_shown_required_and_locked_by_conditions(ObjectType object) {
        assertThat(object.fields())
                .flatMap(field -> Stream.of(
                                field.when().shown(),
                                field.when().required(),
                                field.when().readOnly())
                        .filter(Objects::nonNull)
                        .toList())
                .allSatisfy(text -> condition(text, object));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void defaults_fit_their_fields(ObjectType object) {
        assertThat(object.fields()).allSatisfy(field -> {
            var text = field.defaultValue();
            if (text != null) {
                Conditions.expression(text, object, SCHEMA, field.type());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("objects")
    void formulas_and_filters_of_roll_ups_are_understood(ObjectType object) {
        assertThat(object.fields()).allSatisfy(field -> {
            if (field.type() instanceof FieldType.Formula formula) {
                Conditions.expression(formula.expression(), object, SCHEMA, formula.result());
            }
            if (field.type() instanceof FieldType.RollUp rollUp && rollUp.filter() != null) {
                condition(rollUp.filter(), SCHEMA.object(rollUp.object()));
            }
        });
    }

    private static Checked condition(String text, ObjectType object) {
        return Conditions.condition(new Filter.Text(text), object, SCHEMA);
    }
}
