package shuke.kernel.webhook;

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

/** The people with whose rights webhooks read. */
@Component
class Readers {
    private final RecordReader reader;
    private final Access access;

    Readers(RecordReader reader, Access access) {
        this.reader = reader;
        this.access = access;
    }

    /** With the role that she has by now; empty for somebody who does not work here any more. */
    Optional<Actor> now(Webhook hook) {
        var actor = hook.actor();
        return working(actor.workspace(), actor.user()).map(row -> access.renewed(actor));
    }

    /**
     * Whose rights somebody may give a webhook.
     *
     * @param person null for her own. Somebody else's only administrators may take
     */
    Actor chosen(Actor asking, @Nullable UUID person) {
        var isHerself = person == null || person.equals(asking.user());
        if (isHerself && !asking.isSystem()) return asking.from(WebhookStore.ROOM);
        if (person == null || !(asking.isSystem() || asking.isAdministrator())) {
            throw ProblemException.of(Kind.FORBIDDEN, Problem.at("person", "webhookPerson"));
        }
        return other(asking, person).orElseThrow(() -> ProblemException.invalid(Problem.at("person", "webhookNobody")));
    }

    private Optional<Actor> other(Actor asking, UUID person) {
        return working(asking.workspace(), person)
                .map(row -> access.renewed(new Actor(
                        asking.workspace(),
                        person,
                        Plain.name(row.get("name")),
                        "",
                        asking.locale(),
                        asking.zone(),
                        WebhookStore.ROOM)));
    }

    private Optional<Row> working(Workspace workspace, UUID person) {
        return Optional.ofNullable(reader.read(Actor.system(workspace), SystemFields.USER, List.of(person))
                        .get(person))
                .filter(row -> !Boolean.FALSE.equals(row.get("active")));
    }
}
