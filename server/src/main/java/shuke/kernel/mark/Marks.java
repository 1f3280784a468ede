package shuke.kernel.mark;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/** Remembers for each person what she has taken, seen or put away. Everybody has her own, and nobody reads those of others. */
@Service
public class Marks {
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9.-]{0,59}");
    private static final int MOST = 200;

    private final MarkStore store;
    private final InstantSource clock;

    Marks(MarkStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** When each was set last, by name. */
    public Map<String, Instant> of(Actor actor) {
        return store.of(actor);
    }

    /** Refuses with 422 {@code markName} what is no name, and {@code tooMany} somebody who has very many. */
    public void set(Actor actor, String name) {
        if (!NAME.matcher(name).matches()) throw ProblemException.invalid(Problem.at("name", "markName"));
        var own = store.of(actor);
        if (!own.containsKey(name) && own.size() >= MOST)
            throw ProblemException.invalid(Problem.at("name", "tooMany", MOST));
        store.set(actor, name, clock.instant());
    }

    /** Also where it was never set. */
    public void clear(Actor actor, String name) {
        store.clear(actor, name);
    }
}
