package shuke.operation.demo;

import java.time.InstantSource;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;
import shuke.kernel.identity.Passwords;
import shuke.kernel.identity.People;

/**
 * Writes the sample data once. Every record is found again by its key, so that a load that was cut off is completed by the next
 * one; the passwords come last, and with them the person whose presence says that all is there. What somebody has removed stays away.
 */
@Component
class DemoLoad {
    private static final Logger LOG = LoggerFactory.getLogger(DemoLoad.class);

    private final Office office;
    private final Loader loader;
    private final Messages messages;
    private final People people;
    private final Passwords passwords;
    private final InstantSource clock;

    DemoLoad(Office office, Loader loader, Messages messages, People people, Passwords passwords, InstantSource clock) {
        this.office = office;
        this.loader = loader;
        this.messages = messages;
        this.people = people;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Whether those of {@link Crew#SAMPLES} are there to sign in with. */
    boolean isThere(Workspace workspace) {
        return people.find(workspace, Crew.LAST.email()).isPresent();
    }

    void run(Workspace workspace, Amount amount) {
        if (isThere(workspace) || loader.isUnwanted(workspace)) return;
        var actor = Actor.system(workspace).from("demo");
        var days = new Days(LocalDate.ofInstant(clock.instant(), Days.ZONE));
        LOG.info("Loading the sample data");
        office.open(actor);
        var story = new Story(days, amount);
        story.sheets().forEach(sheet -> loader.write(actor, sheet));
        loader.together(() -> {
            letIn(actor);
            messages.leave(actor, days, story.example());
        });
        LOG.info("Loaded the sample data");
    }

    private void letIn(Actor actor) {
        var samples = Crew.SAMPLES.stream().map(Crew.Member::entry).toList();
        loader.write(actor, samples).forEach(person -> passwords.set(actor, person.id(), Crew.PASSWORD, false));
    }
}
