package shuke.operation.demo;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.base.Actor;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;
import shuke.kernel.identity.Passwords;
import shuke.kernel.identity.People;
import shuke.kernel.record.Batch;
import shuke.kernel.record.Outcome;
import shuke.kernel.record.RecordWriter;

/**
 * Writes the sample data once. Every record is found again by its key, so that a load that was cut off is completed by the next
 * one; the passwords come last, and with them the person whose presence says that all is there.
 */
@Component
class DemoLoad {
    private static final Logger LOG = LoggerFactory.getLogger(DemoLoad.class);
    private static final int BATCH = 1000;

    private final Office office;
    private final RecordWriter records;
    private final People people;
    private final Passwords passwords;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    DemoLoad(
            Office office,
            RecordWriter records,
            People people,
            Passwords passwords,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.office = office;
        this.records = records;
        this.people = people;
        this.passwords = passwords;
        this.transaction = transaction;
        this.clock = clock;
    }

    void run(Workspace workspace, Amount amount) {
        if (people.find(workspace, Crew.LAST.email()).isPresent()) return;
        var actor = Actor.system(workspace).from("demo");
        var days = new Days(LocalDate.ofInstant(clock.instant(), Days.ZONE));
        LOG.info("Loading the sample data");
        office.open(actor);
        new Story(days, amount).sheets().forEach(sheet -> write(actor, sheet));
        transaction.executeWithoutResult(status -> letIn(actor));
        LOG.info("Loaded the sample data");
    }

    /** In batches, each whole or not at all. */
    void write(Actor actor, List<Entry> sheet) {
        for (var from = 0; from < sheet.size(); from += BATCH) {
            var part = sheet.subList(from, Math.min(from + BATCH, sheet.size()));
            written(actor, part);
        }
    }

    /** What is refused here is wrong as it is shipped; then the start says which data it is. */
    private List<Outcome.Written> written(Actor actor, List<Entry> part) {
        var object = part.getFirst().object();
        try {
            return records.write(
                    actor, new Batch(object, part.stream().map(Entry::change).toList()));
        } catch (ProblemException refused) {
            throw new IllegalStateException("sample data of %s: %s".formatted(object, refused.problems()), refused);
        }
    }

    private void letIn(Actor actor) {
        var samples = Crew.SAMPLES.stream().map(Crew.Member::entry).toList();
        written(actor, samples)
                .forEach(person -> passwords.set(actor, person.row().id(), Crew.PASSWORD, false));
    }
}
