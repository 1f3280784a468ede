package shuke.kernel.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.MergePatch;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.Schema;
import shuke.kernel.schema.SchemaCatalog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The roles of a workspace: the standard ones, which can be changed and reset, and others that were made here. A change is in
 * force with the next request. Whoever changes roles needs the function {@code roles}, and makes none that goes further than her own.
 */
@Component
public class Roles {
    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9]{0,39}");
    private static final String ENTRY = "role";

    private final RoleCatalog catalog;
    private final RoleWriter writer;
    private final RoleStore store;
    private final SchemaCatalog schemas;
    private final Access access;
    private final Delegation delegation;

    Roles(
            RoleCatalog catalog,
            RoleWriter writer,
            RoleStore store,
            SchemaCatalog schemas,
            Access access,
            Delegation delegation) {
        this.catalog = catalog;
        this.writer = writer;
        this.store = store;
        this.schemas = schemas;
        this.access = access;
        this.delegation = delegation;
    }

    /** The standard ones first. */
    public List<Role> all(Workspace workspace) {
        return List.copyOf(catalog.current(workspace).roles().values());
    }

    public Optional<Role> find(Workspace workspace, String name) {
        return catalog.current(workspace).find(name);
    }

    /** What a role was when it came with the program; empty for roles that were made here. */
    public Optional<Role> original(String name) {
        return Optional.ofNullable(StandardRoles.byName().get(name));
    }

    /** How many people have each role; roles that nobody has are left out. */
    public Map<String, Long> people(Workspace workspace) {
        return store.people(workspace);
    }

    /** Has roles and rules taken up that were put into their tables by something else. In the caller's transaction. */
    public void reread(Actor actor) {
        writer.change(actor, RoleBook::version);
    }

    public Role create(Actor actor, ObjectNode definition) {
        access.require(actor, Function.ROLES);
        return writer.change(actor, book -> {
            var role = read(actor, definition, false);
            if (book.find(role.name()).isPresent()) {
                throw ProblemException.of(Kind.CONFLICT, Problem.at("name", "roleTwice", role.name()));
            }
            return save(actor, null, role);
        });
    }

    /**
     * @param patch a JSON merge patch; the name stays
     * @param seen the {@link RoleJson#version} that the actor saw; null when any will do
     */
    public Role change(Actor actor, String name, JsonNode patch, @Nullable Long seen) {
        access.require(actor, Function.ROLES);
        refuseAdministrator(name);
        return writer.change(actor, book -> {
            var before = book.find(name).orElseThrow(ProblemException::notFound);
            if (seen != null && seen != RoleJson.version(before)) {
                throw ProblemException.of(Kind.CONFLICT, Problem.of("roleStale"));
            }
            var merged = (ObjectNode) MergePatch.apply(RoleJson.of(before), patch);
            merged.put("name", name);
            return save(actor, before, read(actor, merged, before.standard()));
        });
    }

    /** Takes a role away that was made here; a standard one becomes again what it was. */
    public void remove(Actor actor, String name) {
        access.require(actor, Function.ROLES);
        refuseAdministrator(name);
        writer.change(actor, book -> {
            var before = book.find(name).orElseThrow(ProblemException::notFound);
            if (!before.standard()) {
                refuseUsed(actor, name);
            }
            delegation.requireWithin(actor, before);
            store.remove(actor.workspace(), name);
            var after = before.standard() ? StandardRoles.byName().get(name) : null;
            if (after != null) delegation.requireWithin(actor, after);
            writer.note(actor, ENTRY, name, RoleJson.of(before), after == null ? null : RoleJson.of(after));
            return name;
        });
    }

    private Role save(Actor actor, @Nullable Role before, Role role) {
        if (before != null) delegation.requireWithin(actor, before);
        delegation.requireWithin(actor, role);
        store.save(actor, role);
        writer.note(actor, ENTRY, role.name(), before == null ? null : RoleJson.of(before), RoleJson.of(role));
        return role;
    }

    private void refuseUsed(Actor actor, String name) {
        var people = store.people(actor.workspace(), name);
        if (people > 0) {
            throw ProblemException.of(Kind.CONFLICT, Problem.of("roleUsed", people));
        }
    }

    private static void refuseAdministrator(String name) {
        if (name.equals(Actor.ADMINISTRATOR)) {
            throw ProblemException.of(Kind.CONFLICT, Problem.of("roleAdministrator"));
        }
    }

    private Role read(Actor actor, JsonNode definition, boolean standard) {
        var problems = new ArrayList<Problem>();
        var role = RoleReader.read(definition, standard, true, problems);
        if (!NAME.matcher(role.name()).matches()) {
            problems.add(Problem.at("name", "roleName"));
        }
        check(schemas.current(actor.workspace()), role, problems);
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        return role;
    }

    private static void check(Schema schema, Role role, List<Problem> problems) {
        role.objects().keySet().stream()
                .filter(object ->
                        !object.equals(Role.EVERY_OTHER) && schema.find(object).isEmpty())
                .forEach(object -> problems.add(schema.unknownObject("objects." + object, object)));
        role.fields().forEach((object, rights) -> {
            var known = schema.find(object);
            if (known.isEmpty()) {
                problems.add(schema.unknownObject("fields." + object, object));
                return;
            }
            rights.keySet().stream()
                    .filter(field -> known.get().find(field).isEmpty())
                    .forEach(field -> problems.add(Problem.at(
                            "fields." + object + "." + field,
                            "unknownField",
                            field,
                            known.get().label())));
        });
    }
}
