package shuke.kernel.staff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Row;
import shuke.kernel.base.Workspace;
import shuke.kernel.record.RecordReader;
import shuke.kernel.schema.SystemFields;

/** The people in whose name something goes on by itself, with their rights and no more: what a webhook reads, what a form writes. */
@Component
public class Principals {
    private final RecordReader reader;
    private final Access access;

    Principals(RecordReader reader, Access access) {
        this.reader = reader;
        this.access = access;
    }

    /** With the role that she has by now; empty for somebody who does not work here any more. */
    public Optional<Actor> now(Actor kept) {
        return working(kept.workspace(), kept.user()).map(row -> access.renewed(kept));
    }

    /** Whether somebody looks after what works with the rights of {@code kept}: she herself does, as far as she has them now, and administrators do. */
    public static boolean isInCharge(Actor actor, Actor kept) {
        return actor.isSystem()
                || actor.isAdministrator()
                || (kept.user().equals(actor.user()) && kept.remit().equals(actor.remit()));
    }

    /**
     * Whose rights somebody may have something work with.
     *
     * @param person null for her own. Somebody else's only administrators may take
     * @param origin what stands in the audit log as the way by which changes came
     */
    public Actor chosen(Actor asking, @Nullable UUID person, String origin) {
        var isHerself = person == null || person.equals(asking.user());
        if (isHerself && !asking.isSystem()) return asking.from(origin);
        if (person == null || !(asking.isSystem() || asking.isAdministrator())) {
            throw ProblemException.of(Kind.FORBIDDEN, Problem.at("person", "principalOther"));
        }
        return other(asking, person, origin)
                .orElseThrow(() -> ProblemException.invalid(Problem.at("person", "principalNobody")));
    }

    private Optional<Actor> other(Actor asking, UUID person, String origin) {
        return working(asking.workspace(), person)
                .map(row -> access.renewed(new Actor(
                        asking.workspace(),
                        person,
                        Plain.name(row.get("name")),
                        "",
                        asking.locale(),
                        asking.zone(),
                        origin)));
    }

    private Optional<Row> working(Workspace workspace, UUID person) {
        return Optional.ofNullable(reader.read(Actor.system(workspace), SystemFields.USER, List.of(person))
                        .get(person))
                .filter(row -> !Boolean.FALSE.equals(row.get("active")));
    }
}
