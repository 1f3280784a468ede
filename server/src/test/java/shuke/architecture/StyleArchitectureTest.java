package shuke.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import shuke.architecture.violations.LooksAtTheClock;
import shuke.architecture.violations.RecordUtils;
import shuke.architecture.violations.WantsFields;

class StyleArchitectureTest {
    @Nested
    class names_of_classes {
        private static final ArchRule WORDS_OF_THE_TRADE =
                noClasses().should().haveNameMatching(".*(Impl|Manager|Utils?|Helpers?|Info|Common|Processor)(\\$.*)?");

        @Test
        void are_words_of_the_trade() {
            WORDS_OF_THE_TRADE.check(Code.SHIPPED);
        }

        @Test
        void that_say_nothing_are_found() {
            assertThatThrownBy(() -> WORDS_OF_THE_TRADE.check(Code.violation(RecordUtils.class)))
                    .hasMessageContaining("RecordUtils");
        }
    }

    @Nested
    class what_a_class_needs {
        private static final ArchRule THROUGH_THE_CONSTRUCTOR =
                noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class);

        @Test
        void comes_through_its_constructor() {
            THROUGH_THE_CONSTRUCTOR.check(Code.SHIPPED);
        }

        @Test
        void put_into_a_field_is_found() {
            assertThatThrownBy(() -> THROUGH_THE_CONSTRUCTOR.check(Code.violation(WantsFields.class)))
                    .hasMessageContaining("WantsFields");
        }
    }

    @Nested
    class the_time {
        private static final ArchRule IS_GIVEN = noClasses()
                .that()
                .doNotHaveFullyQualifiedName("shuke.SystemSources")
                .and()
                .resideOutsideOfPackage("shuke.operation..")
                .should()
                .callMethodWhere(readsTheClock());

        @Test
        void is_given_and_not_looked_up() {
            IS_GIVEN.check(Code.SHIPPED);
        }

        @Test
        void looked_up_is_found() {
            assertThatThrownBy(() -> IS_GIVEN.check(Code.violation(LooksAtTheClock.class)))
                    .hasMessageContaining("LooksAtTheClock");
        }

        private static DescribedPredicate<JavaMethodCall> readsTheClock() {
            var owners = Set.of("java.time", "java.lang");
            var methods = Set.of("now", "systemUTC", "systemDefaultZone", "system", "currentTimeMillis");
            return DescribedPredicate.<MethodCallTarget>describe(
                            "read the clock",
                            target -> methods.contains(target.getName())
                                    && owners.contains(target.getOwner().getPackageName()))
                    .onResultOf(JavaMethodCall::getTarget);
        }
    }

    @Nested
    class a_catch {
        private static final Pattern OF_EVERYTHING =
                Pattern.compile("catch \\((final )?([\\w.]+ \\| )*(Exception|RuntimeException|Throwable|Error)\\b");

        /** The start of the program: whatever Spring throws is searched for the sentence that a person can use. */
        private static final String AT_THE_START = "SpringServer.java: catch (RuntimeException";

        @Test
        void names_what_it_expects() {
            assertThat(Sources.places(Sources.shipped(""), OF_EVERYTHING)).containsOnly(AT_THE_START);
        }

        @Test
        void of_everything_is_found() {
            assertThat(Sources.places(Sources.violations(), OF_EVERYTHING))
                    .containsExactly("SwallowsEverything.java: catch (Exception");
        }
    }

    @Nested
    class which_beans_there_are {
        /** Decided when the program is built, where no setting of whoever runs it is known. */
        private static final Pattern BY_SETTING =
                Pattern.compile("@(ConditionalOn\\w*Property|ConditionalOnExpression|Profile)\\b");

        @Test
        void does_not_depend_on_settings() {
            assertThat(Sources.places(Sources.shipped(""), BY_SETTING)).isEmpty();
        }

        @Test
        void where_it_does_is_found() {
            assertThat(Sources.places(Sources.violations(), BY_SETTING))
                    .containsExactly("DependsOnASetting.java: @ConditionalOnProperty");
        }
    }

    @Nested
    class lombok {
        private static final Pattern IMPORT = Pattern.compile("import lombok\\.");

        @Test
        void writes_no_code_here() {
            assertThat(Sources.places(Sources.shipped(""), IMPORT)).isEmpty();
        }
    }
}
