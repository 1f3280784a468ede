package shuke.kernel.source;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.access.Access;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Entry;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Workspace;
import shuke.kernel.source.Source.Trust;

/** The list of sources, in the order in which they come first; changed by whoever has the function {@code quality}. */
@Service
public class SourceBook {
    /** So many there can be: people compare them side by side. */
    public static final int MOST = 50;

    private static final String LOGGED_AS = "sources";
    private static final Pattern CODE = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?");
    private static final int LONGEST_NAME = 100;

    private final SourceStore store;
    private final SourceRuns runs;
    private final Access access;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;

    SourceBook(SourceStore store, SourceRuns runs, Access access, Audit audit, Ids ids, InstantSource clock) {
        this.store = store;
        this.runs = runs;
        this.access = access;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param place from 0: those in front come first; null to leave it where it is, or behind all others */
    public record Said(
            @Nullable String name,
            @Nullable String trust,
            @Nullable Integer place) {}

    public List<Source> all(Actor actor) {
        access.require(actor, Function.QUALITY);
        return store.all(actor.workspace());
    }

    /** Refuses with 404 one that there is not. */
    Source of(Workspace workspace, String code) {
        return find(store.all(workspace), code);
    }

    private static Source find(List<Source> all, String code) {
        return all.stream()
                .filter(source -> source.code().equals(code))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    @Transactional
    public Source add(Actor actor, @Nullable String code, Said said) {
        access.require(actor, Function.QUALITY);
        var before = store.lock(actor.workspace());
        if (code == null || !CODE.matcher(code).matches()) {
            throw ProblemException.invalid(Problem.at("code", "sourceCode"));
        }
        if (before.stream().anyMatch(source -> source.code().equals(code))) {
            throw ProblemException.of(Kind.CONFLICT, Problem.at("code", "sourceTaken", code));
        }
        if (before.size() >= MOST) throw ProblemException.invalid(Problem.of("sourceMost", MOST));
        var added = new Source(ids.next(), code, name(said, null), trust(said, Trust.FULL));
        put(actor, before, placed(before, added, said.place() == null ? before.size() : said.place()));
        return added;
    }

    /** What is null stays. Where the order or the trust changes, all records with sources are worked out anew. */
    @Transactional
    public Source change(Actor actor, String code, Said said) {
        access.require(actor, Function.QUALITY);
        var before = store.lock(actor.workspace());
        var old = find(before, code);
        var now = new Source(old.id(), old.code(), name(said, old.name()), trust(said, old.trust()));
        var others = before.stream().filter(source -> !source.equals(old)).toList();
        var after = placed(others, now, said.place() == null ? before.indexOf(old) : said.place());
        put(actor, before, after);
        if (!counting(before).equals(counting(after))) runs.startAll(actor);
        return now;
    }

    /** Refuses with 409 one that has delivered records: they are withdrawn first. */
    @Transactional
    public void remove(Actor actor, String code) {
        access.require(actor, Function.QUALITY);
        var before = store.lock(actor.workspace());
        var old = find(before, code);
        if (store.isUsed(actor.workspace(), old.id())) {
            throw ProblemException.of(Kind.CONFLICT, Problem.of("sourceUsed", old.name()));
        }
        put(actor, before, before.stream().filter(source -> !source.equals(old)).toList());
    }

    /** What decides about values. */
    private static List<String> counting(List<Source> sources) {
        return sources.stream()
                .map(source -> source.code() + " " + source.trust().text())
                .toList();
    }

    private static String name(Said said, @Nullable String before) {
        var name = said.name() == null ? before : said.name().strip();
        if (name == null || name.isEmpty() || name.length() > LONGEST_NAME) {
            throw ProblemException.invalid(Problem.at("name", "sourceName", LONGEST_NAME));
        }
        return name;
    }

    private static Trust trust(Said said, Trust before) {
        var word = said.trust();
        if (word == null) return before;
        return Trust.find(word)
                .orElseThrow(() -> ProblemException.invalid(Problem.at("trust", "sourceWord", word, "full, gaps")));
    }

    private static List<Source> placed(List<Source> others, Source one, int place) {
        var after = new ArrayList<>(others);
        after.add(Math.clamp(place, 0, others.size()), one);
        return after;
    }

    private void put(Actor actor, List<Source> before, List<Source> after) {
        store.put(actor.workspace(), after);
        var changes = Entry.Changed.between(members(before), members(after), Set.of());
        if (!changes.isEmpty()) {
            audit.append(actor, List.of(Entry.of(actor, clock.instant(), LOGGED_AS, null, Action.DEFINED, changes)));
        }
    }

    private static Map<String, String> members(List<Source> sources) {
        var members = new LinkedHashMap<String, String>();
        for (var place = 0; place < sources.size(); place++) {
            var source = sources.get(place);
            members.put(
                    source.code(),
                    "%d. %s (%s)"
                            .formatted(place + 1, source.name(), source.trust().text()));
        }
        return members;
    }
}
