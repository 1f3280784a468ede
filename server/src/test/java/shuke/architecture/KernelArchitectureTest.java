package shuke.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import shuke.architecture.violations.kernel.CallsOperation;
import shuke.architecture.violations.kernel.ContactCard;

class KernelArchitectureTest {
    private static final String BUSINESS =
            "contact|lead|opportunity|campaign|invoice|quote|ticket|contract|customer|deal"
                    + "|account|priceBook|product|payment|household|pipeline";
    private static final String CAPITALISED = Arrays.stream(BUSINESS.split("\\|", -1))
            .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
            .collect(Collectors.joining("|"));

    @Nested
    class the_kernel {
        private static final ArchRule STANDS_ALONE = noClasses()
                .that()
                .resideInAPackage("..kernel..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("shuke.domain..", "shuke.operation..", "..violations.operation..");

        @Test
        void depends_on_no_domain_and_not_on_how_it_is_run() {
            STANDS_ALONE.check(Code.SHIPPED);
        }

        @Test
        void that_depends_on_how_it_is_run_is_found() {
            assertThatThrownBy(() -> STANDS_ALONE.check(Code.violation(CallsOperation.class)))
                    .hasMessageContaining("CallsOperation");
        }
    }

    @Nested
    class names_in_the_kernel {
        private static final ArchRule NO_BUSINESS = noClasses()
                .that()
                .resideInAPackage("..kernel..")
                .should()
                .haveNameMatching(".*[.a-z$](" + CAPITALISED + ")s?([A-Z$].*)?");

        @Test
        void have_no_word_of_the_business() {
            NO_BUSINESS.check(Code.SHIPPED);
        }

        @Test
        void that_have_one_are_found() {
            assertThatThrownBy(() -> NO_BUSINESS.check(Code.violation(ContactCard.class)))
                    .hasMessageContaining("ContactCard");
        }
    }

    @Nested
    class literals_in_the_kernel {
        private static final Pattern OBJECT_NAME = Pattern.compile("\"(" + BUSINESS + ")([./][^\"\\n]*)?\"");

        @Test
        void name_no_standard_object_of_the_business() {
            assertThat(Sources.places(Sources.shipped("kernel"), OBJECT_NAME)).isEmpty();
        }

        @Test
        void that_name_one_are_found() {
            assertThat(Sources.places(Sources.violations(), OBJECT_NAME))
                    .containsExactly("ContactCard.java: \"contact\"");
        }
    }
}
