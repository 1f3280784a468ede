package shuke.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.lang.ArchRule;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import shuke.architecture.violations.SpeaksSql;

class DatabaseArchitectureTest {
    @Nested
    class jooq {
        private static final ArchRule ONLY_WHERE_TABLES_ARE_OWNED = noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Store")
                .and()
                .resideOutsideOfPackages(
                        "shuke.kernel.sql..",
                        "shuke.kernel.schema..",
                        "shuke.kernel.vault..",
                        "shuke.kernel.identity..",
                        "shuke.kernel.job..",
                        "shuke.kernel.access..",
                        "shuke.kernel.filter..",
                        "shuke.kernel.audit..",
                        "shuke.kernel.organisation..",
                        "shuke.kernel.record..",
                        "shuke.kernel.view..",
                        "shuke.kernel.report..",
                        "shuke.kernel.transfer")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jooq..");

        /** The schema room changes tables, the job room has a library's, the sql room is what stores run theirs with. */
        private static final ArchRule RUN_IN_STORES = noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Store")
                .and()
                .resideOutsideOfPackages("shuke.kernel.schema..", "shuke.kernel.job..", "shuke.kernel.sql..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(DSLContext.class);

        @Test
        void is_known_only_to_rooms_that_own_tables_or_translate_to_sql() {
            ONLY_WHERE_TABLES_ARE_OWNED.check(Code.SHIPPED);
        }

        @Test
        void elsewhere_is_found() {
            assertThatThrownBy(() -> ONLY_WHERE_TABLES_ARE_OWNED.check(Code.violation(SpeaksSql.class)))
                    .hasMessageContaining("SpeaksSql");
        }

        @Test
        void runs_statements_only_in_stores() {
            RUN_IN_STORES.check(Code.SHIPPED);
        }

        @Test
        void run_by_something_else_is_found() {
            assertThatThrownBy(() -> RUN_IN_STORES.check(Code.violation(SpeaksSql.class)))
                    .hasMessageContaining("SpeaksSql");
        }
    }
}
