package shuke.kernel.measure;

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

/** By what the records of each object are measured; changed by whoever has the function {@code quality}, and kept in the log. */
@Service
public class Policies {
    private static final String LOGGED_AS = "quality";

    private final MeasurePolicyStore store;
    private final SchemaCatalog catalog;
    private final Access access;
    private final Audit audit;
    private final InstantSource clock;

    Policies(MeasurePolicyStore store, SchemaCatalog catalog, Access access, Audit audit, InstantSource clock) {
        this.store = store;
        this.catalog = catalog;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param version counts up; 0 where nobody said anything yet */
    public record Versioned(long version, Policy policy) {}

    /** Of all objects of the workspace by name, also those that are not measured. */
    Map<String, Policy> all(Workspace workspace) {
        var said = store.all(workspace);
        var all = new LinkedHashMap<String, Policy>();
        for (var object : catalog.current(workspace).objects()) {
            all.put(
                    object.name(),
                    versioned(object, said.getOrDefault(object.name(), MeasurePolicyStore.Said.nothing()))
                            .policy());
        }
        return all;
    }

    Policy of(Workspace workspace, ObjectType object) {
        return versioned(object, store.find(workspace, object.name())).policy();
    }

    /** Of an object that the actor knows. */
    public Versioned of(Actor actor, String object) {
        access.require(actor, Function.QUALITY);
        return told(actor, object, versioned(known(actor, object), store.find(actor.workspace(), object)));
    }

    /**
     * Changes what is said of a policy, or refuses with everything that is wrong with it.
     *
     * @param said {@code measured}, {@code weights} by field (0 for one that does not count), {@code source}, {@code confirmedBy} and
     *     {@code confirmEvery} in days; what is left out is as usual
     * @param seen the version that the caller has seen; null when any will do
     */
    @Transactional
    public Versioned change(Actor actor, String object, ObjectNode said, @Nullable Long seen) {
        access.require(actor, Function.QUALITY);
        var type = known(actor, object);
        var read = PolicyReader.read(said, type);
        if (!read.problems().isEmpty()) throw ProblemException.invalid(read.problems());
        var before = store.lock(actor.workspace(), object);
        var after = new MeasurePolicyStore.Said(before.version() + 1, said);
        var isFirst = seen == null || seen == before.version();
        if (!isFirst || !store.put(actor.workspace(), object, after)) {
            throw ProblemException.of(Kind.CONFLICT, Problem.of("policyChanged"));
        }
        var changes = Entry.Changed.between(members(object, before.policy()), members(object, said), Set.of());
        if (!changes.isEmpty()) {
            audit.append(actor, List.of(Entry.of(actor, clock.instant(), LOGGED_AS, null, Action.DEFINED, changes)));
        }
        return told(actor, object, new Versioned(after.version(), read.policy()));
    }

    private Versioned told(Actor actor, String object, Versioned it) {
        var known = access.sight(actor).view().object(object);
        return new Versioned(it.version(), it.policy().within(known));
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

    /** What was said of fields that are no more does not count. */
    private static Versioned versioned(ObjectType object, MeasurePolicyStore.Said said) {
        return new Versioned(
                said.version(), PolicyReader.read(said.policy(), object).policy());
    }
}
