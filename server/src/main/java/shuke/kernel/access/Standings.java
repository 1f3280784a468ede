package shuke.kernel.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import shuke.kernel.base.Actor;

/**
 * What the database says of the rights of people ({@code access_standing}), carried along by the statements that act for them, so
 * that it need not be worked out in each. The database looks whether anything has changed since, and works it out anew then: what is
 * kept here can be old, never wrong.
 */
@Component
class Standings {
    private static final Duration KEPT = Duration.ofMinutes(1);
    /** In characters: some four hundred people within reach. With more, working it out costs no more than bringing it. */
    private static final int LONGEST = 16 * 1024;
    /**
     * More people than work on one node within a minute. At its longest every text takes 16 KB of the heap, all of them 64 MB: a
     * quarter of the smallest heap that the program is started with, which is what this may cost at worst.
     */
    private static final int MOST = 4_000;

    private static final String NONE = "";

    private final StandingStore store;
    private final InstantSource clock;
    private final Map<Who, Said> known = new ConcurrentHashMap<>();

    Standings(StandingStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    private record Who(String schema, UUID person, String role) {
        /** Of a version that never was, so that the database works it out. */
        String unknown() {
            return "0 " + person + " " + role + "\nuntil=-infinity\n";
        }
    }

    private record Said(String text, Instant until) {}

    /** What a statement for the actor carries along; empty where she is kept from nothing. */
    String of(Actor actor) {
        if (actor.isSystem() || actor.isAdministrator()) {
            return NONE;
        }
        var who = new Who(actor.workspace().schema(), actor.user(), actor.role());
        var said = known.get(who);
        var now = clock.instant();
        if (said != null && now.isBefore(said.until())) {
            return said.text();
        }
        // A transaction may have changed rights itself, and may yet be given up.
        return TransactionSynchronizationManager.isActualTransactionActive() ? who.unknown() : asked(who, now);
    }

    private String asked(Who who, Instant now) {
        if (known.size() >= MOST) {
            known.clear();
        }
        var text = store.standing(who.schema(), who.person(), who.role());
        var carried = text.length() > LONGEST ? who.unknown() : text;
        known.put(who, new Said(carried, now.plus(KEPT)));
        return carried;
    }
}
