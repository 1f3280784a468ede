package shuke.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.Actor;
import shuke.kernel.base.ProblemException;

class RetentionTest {
    private static final Duration YEAR = Duration.ofDays(366);

    private final Log log = new Log();

    private long cut() {
        return log.retention().apply(log.workspace(), () -> false);
    }

    private void keep(int months) {
        log.retention().change(Actor.system(log.workspace()), months);
    }

    private void wrote(int entries, Duration ago) {
        log.write(entries, log.clock.instant().minus(ago));
        log.linked();
    }

    @Test
    void a_log_is_kept_for_ever_unless_somebody_says_otherwise() {
        wrote(5, YEAR.multipliedBy(20));

        assertThat(cut()).isZero();
        assertThat(log.verified().entries()).isEqualTo(5);
    }

    @Test
    void what_is_old_goes_and_the_chain_goes_on_from_there() {
        wrote(5, YEAR.multipliedBy(3));
        wrote(4, YEAR.multipliedBy(2));
        wrote(3, Duration.ofDays(10));
        keep(12);

        assertThat(cut()).isEqualTo(9);

        log.linked();
        var left = log.verified();
        assertThat(left.damages()).isEmpty();
        assertThat(left.entries()).as("three, the rule, and the cut").isEqualTo(5);
        assertThat(log.chainStore.cut(log.workspace()).orElseThrow().seq()).isEqualTo(2);
        assertThat(cut()).isZero();
    }

    @Test
    void a_link_with_anything_young_stays_whole() {
        log.write(5, log.clock.instant().minus(YEAR.multipliedBy(3)));
        log.write(1);
        log.linked();
        keep(12);

        assertThat(cut()).isZero();
    }

    @Test
    void what_somebody_changes_after_a_cut_is_still_found() {
        wrote(5, YEAR.multipliedBy(3));
        wrote(5, Duration.ofDays(10));
        keep(12);
        cut();

        log.tamper("delete from LOG.audit_entry where id = 7");

        assertThat(log.damages()).containsExactly(Damage.Kind.ENTRIES_REMOVED);
    }

    @Test
    void less_than_six_months_is_refused() {
        assertThatThrownBy(() -> keep(5)).isInstanceOf(ProblemException.class);
    }
}
