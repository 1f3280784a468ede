package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shuke.kernel.access.Shares;
import shuke.kernel.access.SharingRule;
import shuke.kernel.base.Actor;
import shuke.kernel.base.ProblemException;

/** Records that reach people whom their owners do not. */
@Tag("database")
class SharingTest {
    private static final Company company = Company.open();
    private final String mark = UUID.randomUUID().toString();
    private final UUID account = company.create(company.wen, "account", "name", "Wen's " + mark, "industry", "retail");

    private boolean sees(Actor actor) {
        return !company.names(actor, "account", "id == '%s'".formatted(account)).isEmpty();
    }

    /** A statement that forgot every rule sees as much as one that did not. */
    private boolean passes(Actor actor) {
        var db = company.acting(actor);
        var table = DSL.name(company.records.workspace.schemaName(), "account");
        return !db.fetch("select 1 from {0} where id = {1}", table, DSL.val(account))
                .isEmpty();
    }

    private boolean edits(Actor actor) {
        try {
            company.patch(
                    actor, "account", account, "phone", "010-" + System.identityHashCode(new Object()) % 90_000_000);
            return true;
        } catch (ProblemException refused) {
            return false;
        }
    }

    private UUID share(Shares.With with, boolean edits) {
        return company.records
                .sharing
                .add(company.wen, "account", account, with, edits, null, false)
                .id();
    }

    private static Shares.With person(Actor actor) {
        return new Shares.With(actor.user(), null, null);
    }

    @Nested
    class a_share {
        @Test
        void with_a_person_reaches_her_alone_and_ends_when_it_is_taken_back() {
            assertThat(sees(company.sam)).isFalse();
            assertThat(passes(company.sam)).isFalse();

            var share = share(person(company.sam), false);
            assertThat(sees(company.sam)).isTrue();
            assertThat(passes(company.sam)).isTrue();
            assertThat(edits(company.sam)).isFalse();
            assertThat(sees(company.ina)).isFalse();

            company.records.sharing.remove(company.wen, "account", account, share);
            assertThat(sees(company.sam)).isFalse();
        }

        @Test
        void to_edit_lets_her_change_the_record() {
            share(person(company.sam), true);
            assertThat(edits(company.sam)).isTrue();
        }

        @Test
        void with_a_team_reaches_the_teams_below() {
            share(new Shares.With(null, company.sales, null), false);
            assertThat(sees(company.sam)).isTrue();
            assertThat(sees(company.ina)).isTrue();
        }

        @Test
        void with_a_role_that_does_not_read_the_object_opens_nothing() {
            var quote = company.create(company.wen, "quote", "name", mark);
            company.records.sharing.add(
                    company.wen, "quote", quote, new Shares.With(null, null, "serviceAgent"), false, null, false);
            assertThatThrownBy(() -> company.read(company.otto, "quote", quote)).isInstanceOf(ProblemException.class);
        }

        @Test
        void is_not_made_by_whoever_only_reads() {
            share(person(company.sam), false);
            assertThatThrownBy(() -> company.records.sharing.add(
                            company.sam, "account", account, person(company.ina), false, null, false))
                    .isInstanceOf(ProblemException.class);
        }

        @Test
        void cannot_end_before_it_begins() {
            var past = company.records.clock.instant().minus(Duration.ofDays(1));
            assertThat(Records.codes(() -> company.records.sharing.add(
                            company.wen, "account", account, person(company.sam), false, past, false)))
                    .containsExactly("until inThePast");
        }
    }

    @Nested
    class a_rule {
        private SharingRule rule(SharingRule.Source source, boolean edits) {
            return new SharingRule(new UUID(0, 0), "Rule " + mark, "account", source, company.east, null, edits, null);
        }

        @Test
        void by_owner_reaches_what_they_own_and_ends_with_the_rule() {
            var rule = company.records.rules.create(company.maria, rule(new SharingRule.OfTeam(company.west), false));
            assertThat(sees(company.sam)).isTrue();
            assertThat(passes(company.sam)).isTrue();
            assertThat(edits(company.sam)).isFalse();

            company.records.rules.remove(company.maria, rule.id());
            assertThat(sees(company.sam)).isFalse();
        }

        @Test
        void by_condition_reaches_what_fulfils_it() {
            var rule = company.records.rules.create(
                    company.maria, rule(new SharingRule.Fulfilling("name.contains('%s')".formatted(mark)), true));
            assertThat(sees(company.sam)).isTrue();
            assertThat(edits(company.sam)).isTrue();
            assertThat(company.records
                            .why
                            .of(company.sam, "account", account, null)
                            .reasons())
                    .extracting(Reason::kind, Reason::name)
                    .contains(org.assertj.core.groups.Tuple.tuple(Reason.Kind.RULE, "Rule " + mark));

            company.records.rules.remove(company.maria, rule.id());
            assertThat(sees(company.sam)).isFalse();
        }

        @Test
        void ends_at_its_time() {
            var owned = rule(new SharingRule.OfTeam(company.west), false);
            var fulfilled = rule(new SharingRule.Fulfilling("name.contains('%s')".formatted(mark)), true);
            for (var rule : List.of(owned, fulfilled)) {
                var made =
                        company.records.rules.create(company.maria, until(rule, Instant.parse("2099-01-01T00:00:00Z")));
                assertThat(sees(company.sam)).isTrue();
                assertThat(company.records
                                .why
                                .of(company.sam, "account", account, null)
                                .reasons())
                        .extracting(Reason::until)
                        .containsExactly(made.until());

                company.records
                        .workspace
                        .db()
                        .execute(
                                "update %s.access_rule set until = now() - interval '1 second' where id = ?"
                                        .formatted(company.records.workspace.schemaName()),
                                made.id());
                var other =
                        company.records.rules.create(company.maria, rule(new SharingRule.OfRole("executive"), false));
                assertThat(sees(company.sam)).isFalse();
                assertThat(passes(company.sam)).isFalse();
                company.records.rules.remove(company.maria, other.id());
                company.records.rules.remove(company.maria, made.id());
            }
        }

        @Test
        void cannot_end_before_it_begins() {
            var past = company.records.clock.instant().minus(Duration.ofDays(1));
            assertThat(Records.codes(() -> company.records.rules.create(
                            company.maria, until(rule(new SharingRule.OfTeam(company.west), false), past))))
                    .containsExactly("until inThePast");
        }

        private SharingRule until(SharingRule rule, Instant end) {
            return new SharingRule(
                    rule.id(), rule.name(), rule.object(), rule.source(), rule.team(), rule.role(), rule.edits(), end);
        }

        @Test
        void looks_at_nothing_but_the_record() {
            for (var condition :
                    List.of("owner.name == 'x'", "createdAt > now()", "contacts.exists(c, c.name == 'x')")) {
                assertThat(Records.codes(() -> company.records.rules.create(
                                company.maria, rule(new SharingRule.Fulfilling(condition), false))))
                        .containsExactly("from.condition ruleCondition");
            }
        }
    }

    @Nested
    class the_reason {
        @Test
        void is_named_for_each_rule() {
            share(person(company.sam), false);
            assertThat(why(company.sam)).containsExactly(Reason.Kind.SHARE);
            assertThat(why(company.wen)).contains(Reason.Kind.OWNER);
            assertThat(why(company.mona)).contains(Reason.Kind.TEAM_BELOW);
            assertThat(why(company.eve)).contains(Reason.Kind.ROLE);
        }

        @Test
        void that_is_missing_is_told_to_whoever_may_ask() {
            var answer = company.records.why.of(company.wen, "account", account, company.sam.user());
            assertThat(answer.sees()).isFalse();
            assertThat(answer.missing()).isNotNull();
        }

        private List<Reason.Kind> why(Actor actor) {
            return company.records.why.of(actor, "account", account, null).reasons().stream()
                    .map(Reason::kind)
                    .toList();
        }
    }
}
