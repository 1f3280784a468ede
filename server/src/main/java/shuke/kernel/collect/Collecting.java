package shuke.kernel.collect;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Turnstile;
import shuke.kernel.base.Workspace;
import shuke.kernel.vault.Vault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes events, from the scripts of websites and from programs. What costs nothing is looked at first; the database is asked only for what is
 * whole, and for a few at a time. Nobody is told whether somebody is known.
 */
@Service
public class Collecting {
    private static final int AT_ONCE = 3;
    private static final int AGAIN_SECONDS = 15;
    private static final String CODE = "visitor";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OpenWebsites open;
    private final EventIntake intake;
    private final Access access;
    private final Vault vault;
    private final InstantSource clock;
    private final Turnstile turnstile = new Turnstile(AT_ONCE);

    Collecting(OpenWebsites open, EventIntake intake, Access access, Vault vault, InstantSource clock) {
        this.open = open;
        this.intake = intake;
        this.access = access;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * What became of events.
     *
     * @param taken so many are kept now that were not before
     * @param known so many were sent before
     * @param problems why others are not taken, each with its row
     */
    public record Receipt(int taken, int known, List<Problem> problems) {
        public Receipt {
            problems = List.copyOf(problems);
        }
    }

    /** The script of a website that is on, with its settings; empty for any other key. */
    public Optional<String> script(Workspace workspace, String key) {
        return open.find(workspace, key).map(Script::of);
    }

    /**
     * What the script of a website sends: {@code {visitor, consent, person, events}}, or {@code {visitor, withdraw: true}}.
     *
     * @param origin of the page, as the browser says it; null where it says none
     * @param isUnwilling whether the browser asks not to be followed: then nothing is kept
     */
    public Receipt take(Workspace workspace, String key, @Nullable String origin, boolean isUnwilling, String body) {
        var website = open.find(workspace, key).orElseThrow(ProblemException::notFound);
        if (origin == null || !website.definition().origins().contains(origin)) {
            throw ProblemException.of(Kind.FORBIDDEN, Problem.of("eventOrigin"));
        }
        var tree = tree(body);
        var visitor = BatchReader.uuid(tree.path("visitor"))
                .orElseThrow(() -> ProblemException.invalid(Problem.at("visitor", "idExpected")));
        if (tree.path("withdraw").asBoolean(false)) {
            return inTurn(website, () -> {
                intake.withdraw(workspace, website, visitor);
                return new Receipt(0, 0, List.of());
            });
        }
        if (isUnwilling) return new Receipt(0, 0, List.of());
        return take(workspace, website, tree);
    }

    /** What a program sends: as the script, and {@code website}, the key of one. Each event or all of them say whose they are. */
    public Receipt take(Actor actor, JsonNode tree) {
        access.require(actor, Function.COLLECT);
        var key = tree.path("website").asString("");
        var website = open.find(actor.workspace(), key)
                .orElseThrow(() -> ProblemException.invalid(Problem.at("website", "eventWebsite")));
        return take(actor.workspace(), website, tree);
    }

    private Receipt take(Workspace workspace, Website website, JsonNode tree) {
        var batch = new BatchReader(
                        website, clock.instant(), text -> vault.toldCode(workspace, WebsiteStore.ROOM, CODE, text))
                .read(tree);
        return inTurn(website, () -> {
            var taken = intake.take(workspace, website, batch);
            return new Receipt(taken, batch.events().size() - taken, batch.problems());
        });
    }

    private Receipt inTurn(Website website, Supplier<Receipt> work) {
        try (var pass = turnstile.enter(website.id()).orElse(null)) {
            if (pass != null) return work.get();
        }
        throw new ProblemException(
                Kind.TOO_MANY, List.of(Problem.of("tooManyCalls", AGAIN_SECONDS)), Map.of("retryAfter", AGAIN_SECONDS));
    }

    private static JsonNode tree(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException none) {
            throw ProblemException.of(Kind.MALFORMED, Problem.of("eventsExpected"));
        }
    }
}
