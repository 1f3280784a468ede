package shuke.kernel.source;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.access.Access;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Entry;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.SchemaCatalog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** By which rule the value of each field is chosen among sources; changed by whoever has the function {@code quality}. */
@Service
public class SourceRules {
    private static final String LOGGED_AS = "sources";

    private final RulesStore store;
    private final SourceRuns runs;
    private final SchemaCatalog catalog;
    private final Access access;
    private final Audit audit;
    private final InstantSource clock;

    SourceRules(
            RulesStore store, SourceRuns runs, SchemaCatalog catalog, Access access, Audit audit, InstantSource clock) {
        this.store = store;
        this.runs = runs;
        this.catalog = catalog;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param version counts up; 0 where nobody said anything yet */
    public record Versioned(long version, ObjectRules rules) {}

    /** What was said of fields that are no more does not count. */
    ObjectRules of(Workspace workspace, ObjectType object) {
        return RulesReader.read(store.find(workspace, object.name()).rules(), object)
                .rules();
    }

    /** As far as the actor knows of the fields. Refuses an object that she does not know. */
    public Versioned read(Actor actor, String object) {
        access.require(actor, Function.QUALITY);
        return told(actor, known(actor, object), store.find(actor.workspace(), object));
    }

    /**
     * Changes what is said of the rules, or refuses with everything that is wrong with them. All records of the object that have
     * sources are worked out anew in the background.
     *
     * @param said {@code by}, {@code people} and, by field, {@code fields} with the same; what is left out is as usual
     * @param seen the version that the caller has seen; null when any will do
     */
    @Transactional
    public Versioned change(Actor actor, String object, ObjectNode said, @Nullable Long seen) {
        access.require(actor, Function.QUALITY);
        var type = known(actor, object);
        var read = RulesReader.read(said, type);
        if (!read.problems().isEmpty()) throw ProblemException.invalid(read.problems());
        var before = store.find(actor.workspace(), object);
        var after = new RulesStore.Said(before.version() + 1, said);
        var isFirst = seen == null || seen == before.version();
        if (!isFirst || !store.put(actor.workspace(), object, after)) {
            throw ProblemException.of(Kind.CONFLICT, Problem.of("sourceRulesChanged"));
        }
        var changes = Entry.Changed.between(members(object, before.rules()), members(object, said), Set.of());
        if (!changes.isEmpty()) {
            audit.append(actor, List.of(Entry.of(actor, clock.instant(), LOGGED_AS, null, Action.DEFINED, changes)));
            runs.start(actor, List.of(object));
        }
        return told(actor, type, after);
    }

    private Versioned told(Actor actor, ObjectType object, RulesStore.Said said) {
        var rules = RulesReader.read(said.rules(), object).rules();
        var known = access.sight(actor).view().object(object.name());
        var fields = new LinkedHashMap<>(rules.fields());
        fields.keySet().removeIf(field -> known.find(field).isEmpty());
        return new Versioned(said.version(), new ObjectRules(rules.usual(), fields));
    }

    private ObjectType known(Actor actor, String object) {
        access.sight(actor).view().object(object);
        return catalog.current(actor.workspace()).object(object);
    }

    private static Map<String, JsonNode> members(String object, ObjectNode said) {
        var members = new LinkedHashMap<String, JsonNode>();
        said.properties().forEach(member -> members.put(object + "." + member.getKey(), member.getValue()));
        return members;
    }
}
