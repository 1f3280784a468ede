package shuke.kernel.access;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.filter.Checked;
import shuke.kernel.filter.Conditions;
import shuke.kernel.filter.Filter;
import shuke.kernel.schema.Schema;

/**
 * The sharing rules of a workspace: by owner, or by a condition on the record itself. In force with the next request; whoever
 * changes them needs the function {@code roles}, shares only objects that she reaches whole, and asks only about fields that she reads.
 */
@Component
public class SharingRules {
    private static final String ENTRY = "sharingRule";

    private final RoleCatalog catalog;
    private final RoleWriter writer;
    private final RoleStore store;
    private final ShareStore people;
    private final Access access;
    private final Delegation delegation;
    private final Ids ids;
    private final InstantSource clock;

    SharingRules(
            RoleCatalog catalog,
            RoleWriter writer,
            RoleStore store,
            ShareStore people,
            Access access,
            Delegation delegation,
            Ids ids,
            InstantSource clock) {
        this.catalog = catalog;
        this.writer = writer;
        this.store = store;
        this.people = people;
        this.access = access;
        this.delegation = delegation;
        this.ids = ids;
        this.clock = clock;
    }

    public List<SharingRule> all(Actor actor) {
        access.require(actor, Function.ROLES);
        return catalog.current(actor.workspace()).rules();
    }

    /** @param rule its id does not count */
    public SharingRule create(Actor actor, SharingRule rule) {
        return save(actor, null, with(ids.next(), rule));
    }

    public SharingRule change(Actor actor, UUID id, SharingRule rule) {
        access.require(actor, Function.ROLES);
        find(catalog.current(actor.workspace()), id);
        return save(actor, id, with(id, rule));
    }

    public void remove(Actor actor, UUID id) {
        access.require(actor, Function.ROLES);
        writer.change(actor, book -> {
            var rule = find(book, id);
            store.remove(actor.workspace(), id);
            writer.note(actor, ENTRY, rule.name(), told(rule), null);
            return id;
        });
    }

    private static SharingRule find(RoleBook book, UUID id) {
        return book.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    private SharingRule save(Actor actor, @Nullable UUID changed, SharingRule rule) {
        access.require(actor, Function.ROLES);
        check(actor, rule);
        return writer.change(actor, book -> {
            var before = changed == null ? null : find(book, changed);
            store.save(actor.workspace(), rule);
            writer.note(actor, ENTRY, rule.name(), before == null ? null : told(before), told(rule));
            return rule;
        });
    }

    private static SharingRule with(UUID id, SharingRule rule) {
        return new SharingRule(
                id, rule.name(), rule.object(), rule.source(), rule.team(), rule.role(), rule.edits(), rule.until());
    }

    private static Map<String, String> told(SharingRule rule) {
        return Map.of(
                "object", rule.object(),
                "from", told(rule.source()),
                "with", String.valueOf(rule.team() == null ? rule.role() : rule.team()),
                "right", (rule.edits() ? "edit" : "read") + (rule.until() == null ? "" : " " + rule.until()));
    }

    private static String told(SharingRule.Source source) {
        return switch (source) {
            case SharingRule.OfTeam(var team) -> team.toString();
            case SharingRule.OfRole(var role) -> role;
            case SharingRule.Fulfilling(var condition) -> condition;
        };
    }

    private void check(Actor actor, SharingRule rule) {
        var problems = new ArrayList<Problem>();
        if (rule.name().isBlank()) {
            problems.add(Problem.at("name", "ruleName"));
        }
        if ((rule.team() == null) == (rule.role() == null)) {
            problems.add(Problem.at("with", "shareWithOne"));
        }
        if (rule.team() != null && !people.isTeam(actor.workspace(), rule.team())) {
            problems.add(Problem.at("team", "shareUnknown", rule.team()));
        }
        if (rule.until() != null && !rule.until().isAfter(clock.instant())) {
            problems.add(Problem.at("until", "inThePast"));
        }
        role(actor, "role", rule.role(), problems);
        var sight = access.sight(actor);
        if (sight.view().find(rule.object()).isEmpty()) {
            problems.add(sight.view().unknownObject("object", rule.object()));
        } else {
            delegation.requireAll(actor, rule.object(), rule.edits());
            source(actor, sight, rule, problems);
        }
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
    }

    private void source(Actor actor, Sight sight, SharingRule rule, List<Problem> problems) {
        switch (rule.source()) {
            case SharingRule.OfTeam(var team) -> {
                if (!people.isTeam(actor.workspace(), team)) {
                    problems.add(Problem.at("from.team", "shareUnknown", team));
                }
            }
            case SharingRule.OfRole(var role) -> role(actor, "from.role", role, problems);
            case SharingRule.Fulfilling(var condition) -> condition(sight, rule.object(), condition, problems);
        }
    }

    private void role(Actor actor, String field, @Nullable String role, List<Problem> problems) {
        if (role != null && catalog.current(actor.workspace()).find(role).isEmpty()) {
            problems.add(Problem.at(field, "unknownRole", role));
        }
    }

    /** It stands in every statement about the object: so it looks at nothing else, and means the same every day. */
    private static void condition(Sight sight, String object, String condition, List<Problem> problems) {
        var checked = checked(sight.view(), object, condition);
        var isOwn = !checked.asksForChildren()
                && checked.reads().stream().allMatch(path -> path.steps().size() == 1);
        checked.uses().stream()
                .filter(use -> !sight.right(use.object(), use.field()).isReadable())
                .forEach(use -> problems.add(Problem.at("from.condition", "maskedField", use.field())));
        if (!isOwn || !checked.isStable()) {
            problems.add(Problem.at("from.condition", "ruleCondition"));
        }
    }

    /** What is wrong with the text is said where it was written. */
    private static Checked checked(Schema schema, String object, String condition) {
        try {
            return Conditions.condition(new Filter.Text(condition), schema.object(object), schema);
        } catch (ProblemException wrong) {
            throw ProblemException.invalid(wrong.problems().stream()
                    .map(one -> new Problem(one.code(), "from.condition", null, one.args(), one.text()))
                    .toList());
        }
    }
}
