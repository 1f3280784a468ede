package shuke.kernel.record;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.organisation.Organisation;
import shuke.kernel.vault.Vault;

/** Puts together what the steps of one write have in common. */
@Component
class Workshop {
    private final Access access;
    private final Organisation organisation;
    private final Vault vault;
    private final InstantSource clock;

    Workshop(Access access, Organisation organisation, Vault vault, InstantSource clock) {
        this.access = access;
        this.organisation = organisation;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * @param actor in whose name the change stands in the log
     * @param entitled whose rights count
     * @param standing what the access room says of those rights
     */
    Work of(Actor actor, Actor entitled, String standing, Batch batch) {
        var sight = access.sight(entitled);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        var regional = batch.regional() == null ? usual(actor) : batch.regional();
        var values = new ValueParser(regional, at.atZone(actor.zone()).toLocalDate());
        return new Work(
                actor,
                sight,
                sight.schema().object(batch.object()),
                values,
                regional,
                batch.keepsOrigin(),
                batch.likely(),
                batch.isQuiet(),
                at,
                vault,
                standing);
    }

    /** Of what follows from something that the actor may do: in her name, with the rights of the program. */
    Work following(Actor actor, String object) {
        var program = Actor.system(actor.workspace());
        return of(actor, program, access.standing(program), Batch.of(object));
    }

    private Regional usual(Actor actor) {
        var settings = organisation.current(actor.workspace());
        return Regional.of(settings).in(settings.zoneOf(actor));
    }
}
