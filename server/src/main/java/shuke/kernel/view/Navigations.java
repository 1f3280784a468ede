package shuke.kernel.view;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.access.Roles;
import shuke.kernel.access.Sight;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;

/**
 * The navigations of a workspace: one for everybody, and one for each role that has its own. Changing them asks for the function
 * {@code schema}; what somebody may not read is in none of hers.
 */
@Component
public class Navigations {
    private static final String EVERYBODY = NavigationStore.EVERYBODY;

    private final NavigationStore store;
    private final Access access;
    private final Roles roles;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Navigations(
            NavigationStore store, Access access, Roles roles, Audit audit, PlatformTransactionManager transactions) {
        this.store = store;
        this.access = access;
        this.roles = roles;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What stands in somebody's side bar; empty for the usual. */
    public Optional<Navigation> of(Actor actor, Sight sight) {
        var seen = sight.view().objects().stream()
                .filter(object -> sight.may(object, Operation.READ))
                .map(ObjectType::name)
                .collect(Collectors.toSet());
        return store.of(actor.workspace(), sight.role().name()).map(navigation -> navigation.only(seen));
    }

    /** By role, that for everybody under null and first; without roles and objects that are not there any more. */
    public Map<@Nullable String, Navigation> all(Actor actor) {
        access.require(actor, Function.SCHEMA);
        var there = names(access.sight(actor).schema());
        var all = new LinkedHashMap<@Nullable String, Navigation>();
        store.all(actor.workspace()).forEach((role, navigation) -> {
            if (role.equals(EVERYBODY)) all.put(null, navigation.only(there));
            else if (roles.find(actor.workspace(), role).isPresent()) all.put(role, navigation.only(there));
        });
        return all;
    }

    /**
     * @param role null for everybody whose role has none of its own
     * @param navigation null for the usual again, or for a role as everybody
     */
    public void keep(Actor actor, @Nullable String role, @Nullable Navigation navigation) {
        requireFit(actor, role, navigation, List.of());
        var key = role == null ? EVERYBODY : role;
        transaction.executeWithoutResult(status -> {
            var before = store.all(actor.workspace()).get(key);
            if (Objects.equals(before, navigation)) return;
            if (navigation == null) store.remove(actor.workspace(), key);
            else store.save(actor.workspace(), key, navigation);
            audit.note(
                    actor,
                    Event.of(Action.DEFINED, "navigation")
                            .with(role == null ? "everybody" : role, told(before), told(navigation)));
        });
    }

    /**
     * The refusals of {@link #keep}.
     *
     * @param coming objects that are not there yet, and will be
     */
    public void requireFit(
            Actor actor, @Nullable String role, @Nullable Navigation navigation, Collection<String> coming) {
        access.require(actor, Function.SCHEMA);
        if (role != null && roles.find(actor.workspace(), role).isEmpty()) {
            throw ProblemException.invalid(Problem.at("role", "unknownRole", role));
        }
        if (navigation == null) return;
        var schema = access.sight(actor).schema();
        var there = new HashSet<>(names(schema));
        there.addAll(coming);
        var unknown = navigation.objects().stream()
                .filter(name -> !there.contains(name))
                .map(name -> schema.unknownObject("groups", name))
                .toList();
        if (!unknown.isEmpty()) throw ProblemException.invalid(unknown);
    }

    private static @Nullable Object told(@Nullable Navigation navigation) {
        return navigation == null ? null : NavigationJson.of(navigation);
    }

    private static Set<String> names(Schema schema) {
        return schema.objects().stream().map(ObjectType::name).collect(Collectors.toSet());
    }
}
