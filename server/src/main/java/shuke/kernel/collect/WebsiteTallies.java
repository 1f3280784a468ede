package shuke.kernel.collect;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.organisation.Organisation;

/** How much each website takes, day by day. */
@Service
public class WebsiteTallies {
    /** So many days are told, today among them. */
    public static final int DAYS = 30;

    private final DayStore store;
    private final Access access;
    private final Organisation organisation;
    private final InstantSource clock;

    WebsiteTallies(DayStore store, Access access, Organisation organisation, InstantSource clock) {
        this.store = store;
        this.access = access;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * What a website has taken.
     *
     * @param days how many events happened on which day; days without any are left out
     * @param lastAt when the last one was taken
     */
    public record Tally(Map<LocalDate, Long> days, Instant lastAt) {
        public Tally {
            days = Map.copyOf(days);
        }
    }

    /** By website; one that never took anything is left out. */
    public Map<UUID, Tally> all(Actor actor) {
        access.require(actor, Function.COLLECT);
        return store.tallies(actor.workspace(), today(actor).minusDays(DAYS - 1L));
    }

    /** In the organisation's time zone. */
    public LocalDate today(Actor actor) {
        return LocalDate.ofInstant(
                clock.instant(), organisation.current(actor.workspace()).zone());
    }
}
