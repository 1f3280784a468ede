package shuke.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What somebody can do to the log who makes the program send statements of her own. */
class AppendOnlyTest {
    private final Log log = new Log().with(3);

    private void isRefused(String sql) {
        var statement = sql.replace("LOG", LogTable.schema(log.workspace()));
        assertThatThrownBy(() -> log.shuke.db().execute(statement))
                .rootCause()
                .hasMessageMatching(
                        "(?s).*(permission denied|must be owner|must be able to SET ROLE|the log is only added to).*");
        assertThat(log.verified().damages()).isEmpty();
        assertThat(log.verified().entries()).isEqualTo(3);
    }

    @Nested
    class on_any_server {
        @Test
        void no_entry_is_changed() {
            isRefused("update LOG.audit_entry set actor_name = 'Nobody'");
        }

        @Test
        void no_entry_is_removed() {
            isRefused("delete from LOG.audit_entry");
            isRefused("truncate LOG.audit_entry");
        }

        @Test
        void no_link_is_changed_or_removed() {
            isRefused("update LOG.audit_link set entries = 0");
            isRefused("delete from LOG.audit_link");
        }
    }

    /** On an external server the program's role owns the log, as the guide says. */
    @Nested
    @Tag("embedded")
    class the_role_of_the_program {
        @Test
        void drops_nothing() {
            isRefused("drop table LOG.audit_entry");
            isRefused("drop schema LOG cascade");
        }

        @Test
        void chooses_neither_number_nor_transaction_of_an_entry() {
            isRefused("insert into LOG.audit_entry (id, tx) overriding system value values (1, 1)");
        }

        @Test
        void invents_no_cut() {
            isRefused("insert into LOG.audit_cut select seq, to_tx, to_id, hash, 1, at, signature from LOG.audit_link");
        }

        @Test
        void takes_no_guard_away() {
            isRefused("alter table LOG.audit_entry disable trigger keep");
            isRefused("drop trigger keep on LOG.audit_entry");
            isRefused("alter table LOG.audit_entry owner to shuke");
            isRefused("set role shuke_log");
            isRefused("grant shuke_log to shuke");
            isRefused(
                    "create or replace function shuke_log.keep() returns trigger language plpgsql as 'begin return new; end'");
            isRefused("set session_replication_role = replica");
        }

        @Test
        void hangs_nothing_of_its_own_on_it() {
            isRefused("create trigger mine before delete on LOG.audit_entry execute function shuke_log.keep()");
            isRefused("create table LOG.mine (x int)");
        }
    }

    @Test
    void nothing_young_is_cut_off_whoever_asks() {
        assertThatThrownBy(() -> log.chainStore.cutOff(log.workspace(), 1, Bytes.of(new byte[1])))
                .rootCause()
                .hasMessageContaining("younger than six months");
    }
}
