package shuke.kernel.transfer;

import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Actor;
import shuke.kernel.job.Jobs;

/** Makes an import of an upload: finds out what it means, gives the schema what it lacks for it, and leaves the rows to the background. */
@Component
class ImportStart {
    private final ImportPreparation preparation;
    private final SchemaAdditions additions;
    private final ImportStore imports;
    private final AskedOptions asked;
    private final MadeStore made;
    private final SavedMappings mappings;
    private final Jobs jobs;
    private final Audit audit;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    ImportStart(
            ImportPreparation preparation,
            SchemaAdditions additions,
            ImportStore imports,
            AskedOptions asked,
            MadeStore made,
            SavedMappings mappings,
            Jobs jobs,
            Audit audit,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.preparation = preparation;
        this.additions = additions;
        this.imports = imports;
        this.asked = asked;
        this.made = made;
        this.mappings = mappings;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    UUID start(Actor actor, Upload upload, String options) {
        var prepared = preparation.prepare(actor, upload, OptionsReader.read(options));
        var run = prepared.run();
        if (!run.dryRun()) additions.bring(actor, prepared);
        transaction.executeWithoutResult(status -> {
            forget(actor);
            keep(actor, prepared, options);
            jobs.start(ImportRunner.ORIGIN, actor.workspace(), run.id());
        });
        upload.take();
        return run.id();
    }

    /** What need not be kept any longer goes. */
    void forget(Actor actor) {
        made.forgetBefore(actor.workspace(), clock.instant().minus(ImportFiles.RETENTION));
    }

    /** Puts an import down, in the transaction of whoever starts it. */
    void keep(Actor actor, Prepared prepared, String options) {
        var run = prepared.run();
        imports.insert(run);
        asked.keep(prepared, options);
        if (!run.dryRun()) mappings.remember(actor, prepared);
        audit.note(
                actor,
                Event.of(Action.IMPORTED, run.object())
                        .about(run.id())
                        .with("mode", null, run.mode().name().toLowerCase(Locale.ROOT)));
    }
}
