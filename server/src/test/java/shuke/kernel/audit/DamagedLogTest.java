package shuke.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shuke.kernel.audit.Damage.Kind;
import shuke.kernel.vault.TestKeys;

/** Somebody has the database server and does with it what she likes, but has not the keys. */
class DamagedLogTest {
    private static final String SOME = "(select tx, id from LOG.audit_entry order by tx, id offset 3 limit 1)";

    @Test
    void nothing_is_found_in_a_log_that_nobody_touched() {
        var log = new Log().with(5).with(7);
        log.write(3);

        var findings = log.verified();

        assertThat(findings.damages()).isEmpty();
        assertThat(findings.entries()).isEqualTo(15);
        assertThat(findings.links()).isEqualTo(2);
    }

    @Test
    void what_is_linked_while_the_log_is_verified_is_looked_at_all_the_same() {
        var log = new Log();
        log.write(5);
        var seen = Findings.NONE; // no link was there yet
        log.linked();

        assertThat(log.verifier().tail(log.workspace(), seen).entries()).isEqualTo(5);
    }

    @Nested
    class a_changed_entry_is_found {
        private void isFound(String change) {
            var log = new Log().with(5).with(5);

            assertThat(log.tamper("update LOG.audit_entry set %s where (tx, id) = %s".formatted(change, SOME)))
                    .isEqualTo(1);

            assertThat(log.damages()).containsExactly(Kind.ENTRY_CHANGED);
        }

        @Test
        void whatever_column_it_is() {
            isFound("changes = '[]'");
            isFound("actor = gen_random_uuid()");
            isFound("actor_name = 'Nobody'");
            isFound("at = at + interval '1 microsecond'");
            isFound("at = 'infinity'");
            isFound("at = '0044-03-15 BC'");
            isFound("origin = 'import'");
            isFound("address = '10.0.0.1'");
            isFound("agent = repeat('x', 1000)");
            isFound("object = 'lead'");
            isFound("record = null");
            isFound("action = 'no such thing'");
            isFound("nonce = gen_random_uuid()");
            isFound("proof = sha256('x')");
        }

        @Test
        void with_its_number() {
            var log = new Log().with(5);
            log.tamper("update LOG.audit_entry set record = null where (tx, id) = " + SOME);

            var damage = log.verified().damages().getFirst();

            assertThat(damage.link()).isEqualTo(1);
            assertThat(damage.entry()).isEqualTo(4);
        }

        @Test
        void also_when_it_is_not_linked_yet() {
            var log = new Log().with(5);
            log.write(5);
            log.tamper("update LOG.audit_entry set object = 'lead' where id = (select max(id) from LOG.audit_entry)");

            assertThat(log.damages()).containsExactly(Kind.ENTRY_ADDED);
        }
    }

    @Nested
    class a_removed_entry_is_found {
        @Test
        void in_the_middle() {
            var log = new Log().with(5).with(5);

            log.tamper("delete from LOG.audit_entry where (tx, id) = " + SOME);

            var damages = log.verified().damages();
            assertThat(damages).extracting(Damage::kind).containsExactly(Kind.ENTRIES_REMOVED);
            assertThat(damages.getFirst().link()).isEqualTo(1);
            assertThat(damages.getFirst().count()).isEqualTo(1);
        }

        @Test
        void with_the_link_that_held_it() {
            var log = new Log().with(5).with(5).with(5);

            log.tamper("delete from LOG.audit_entry where id between 6 and 10");
            log.tamper("delete from LOG.audit_link where seq = 2");

            assertThat(log.damages()).containsExactly(Kind.LINKS_REMOVED);
        }

        @Test
        void at_the_end_where_an_end_was_noted_outside(@TempDir Path outside) {
            var heads = new Heads(outside.resolve("heads"));
            var log = new Log().keepingHeadsIn(heads).with(5).with(5);
            heads.note(log.workspace(), log.chain.last(log.workspace()).orElseThrow());

            log.tamper("delete from LOG.audit_entry where id > 5");
            log.tamper("delete from LOG.audit_link where seq = 2");
            log.with(5);

            assertThat(log.damages()).containsExactly(Kind.CHAIN_REPLACED);
        }

        @Test
        void with_everything_else(@TempDir Path outside) {
            var heads = new Heads(outside.resolve("heads"));
            var log = new Log().keepingHeadsIn(heads).with(5);
            heads.note(log.workspace(), log.chain.last(log.workspace()).orElseThrow());

            log.tamper("truncate LOG.audit_entry, LOG.audit_link");

            assertThat(log.damages()).containsExactly(Kind.END_REMOVED);
        }
    }

    @Nested
    class an_added_entry_is_found {
        private static final String ALL =
                "at, actor, actor_name, origin, address, agent, object, record, action, changes, nonce, proof";

        @Test
        void of_her_own() {
            var log = new Log().with(5);
            log.tamper("""
                    insert into LOG.audit_entry (tx, id, %s) overriding system value
                    select tx, 1000, at, ?, 'Maria', origin, address, agent, object, record, action, changes, nonce, proof
                    from LOG.audit_entry where id = 5
                    """.formatted(ALL), UUID.randomUUID());

            assertThat(log.damages()).containsExactlyInAnyOrder(Kind.ENTRY_ADDED, Kind.ENTRY_COPIED);
        }

        @Test
        void that_says_what_a_real_one_says_in_place_of_another() {
            var log = new Log().with(5);
            log.tamper("delete from LOG.audit_entry where id = 3");
            log.tamper("""
                    insert into LOG.audit_entry (tx, id, %1$s) overriding system value
                    select tx, 3, %1$s from LOG.audit_entry where id = 5
                    """.formatted(ALL));

            assertThat(log.damages()).containsExactlyInAnyOrder(Kind.ENTRIES_REPLACED, Kind.ENTRY_COPIED);
        }

        @Test
        void that_was_real_long_ago_and_is_put_back_at_the_end() {
            var log = new Log()
                    .with(5)
                    .later(Duration.ofDays(3))
                    .with(5)
                    .later(Duration.ofDays(3))
                    .with(5);
            log.tamper("update LOG.audit_entry set tx = 9223372036854775807 where id = 2");

            assertThat(log.damages()).contains(Kind.ENTRIES_REMOVED, Kind.ENTRY_LATE);
        }
    }

    @Nested
    class a_changed_order_is_found {
        @Test
        void of_two_entries() {
            var log = new Log().with(5);
            log.tamper("alter table LOG.audit_entry alter column id drop identity");
            log.tamper("update LOG.audit_entry set id = 100 where id = 2");
            log.tamper("update LOG.audit_entry set id = 2 where id = 3");
            log.tamper("update LOG.audit_entry set id = 3 where id = 100");

            assertThat(log.damages()).containsExactly(Kind.ENTRIES_REPLACED);
        }
    }

    @Nested
    class a_chain_of_her_own_is_found {
        @Test
        void when_a_link_is_changed() {
            var log = new Log().with(5).with(5);
            log.tamper("update LOG.audit_link set newest = newest + interval '1 hour' where seq = 1");

            assertThat(log.damages()).containsExactly(Kind.LINK_CHANGED);
        }

        @Test
        void when_a_link_is_put_in_and_the_chain_goes_on_behind_it() {
            var log = new Log().with(5).with(5);
            log.shuke.db().execute("""
                    insert into %1$s.audit_link
                    select 3, to_tx + 1000000, 0, 1, oldest, newest, root, root, at, signature from %1$s.audit_link where seq = 2
                    """.formatted(LogTable.schema(log.workspace())));
            log.with(5);

            var findings = log.verified();
            assertThat(findings.damages()).extracting(Damage::kind).containsExactly(Kind.LINK_FORGED);
            assertThat(findings.entries()).isEqualTo(15);
        }

        @Test
        void when_all_of_it_is_made_anew_with_other_keys() {
            var log = new Log().with(5);
            var seal = new Seal(TestKeys.fresh());
            log.tamper("truncate LOG.audit_link");
            new Chaining(log.chainStore, new Chain(log.chainStore, seal), seal, log.clock).goOn(log.workspace());

            assertThat(log.damages()).containsExactly(Kind.LINK_FORGED);
        }

        @Test
        void when_the_old_end_is_cut_off_by_somebody_else() {
            var log = new Log().with(5).with(5);
            log.tamper("delete from LOG.audit_entry where id <= 5");
            log.tamper("""
                    insert into LOG.audit_cut (seq, to_tx, to_id, hash, entries, signature)
                    select seq, to_tx, to_id, hash, entries, signature from LOG.audit_link where seq = 1
                    """);
            log.tamper("delete from LOG.audit_link where seq = 1");

            assertThat(log.damages()).containsExactly(Kind.CUT_FORGED);
        }
    }

    @Test
    void a_note_of_the_end_that_is_half_written_is_passed_over(@TempDir Path outside) throws IOException {
        var file = outside.resolve("heads");
        Files.writeString(file, "{\"workspace\":\"x\",\"se");
        var log = new Log().keepingHeadsIn(new Heads(file)).with(5);

        assertThat(log.damages()).isEmpty();
    }
}
