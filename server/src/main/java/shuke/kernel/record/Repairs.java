package shuke.kernel.record;

import org.springframework.stereotype.Service;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.Jobs;
import shuke.kernel.record.Integrity.Check;
import shuke.kernel.record.Integrity.Part;
import shuke.kernel.schema.SchemaCatalog;

/** Puts right in the background what {@link Integrity} has found, as far as it follows from what is there. */
@Service
public class Repairs {
    private final SchemaCatalog catalog;
    private final RefillStore refills;
    private final ResealingStore sealings;
    private final Jobs jobs;
    private final Ids ids;

    Repairs(SchemaCatalog catalog, RefillStore refills, ResealingStore sealings, Jobs jobs, Ids ids) {
        this.catalog = catalog;
        this.refills = refills;
        this.sealings = sealings;
        this.jobs = jobs;
        this.ids = ids;
    }

    /** Whether there is anything to do for the program; the rest is for people. */
    public boolean isPossible(Part part) {
        return part.check() == Check.ROLL_UP || part.check() == Check.CODES;
    }

    /** In the caller's transaction. Nothing happens where it is not possible. */
    public void start(Workspace workspace, Part part) {
        switch (part.check()) {
            case ROLL_UP -> {
                var work = ids.next();
                refills.add(
                        workspace,
                        work,
                        part.object(),
                        part.field(),
                        catalog.current(workspace).version());
                jobs.start(RollUpRefill.KIND, workspace, work);
            }
            case CODES -> sealings.forget(workspace, part.object());
            case LOOKUP, CHECK_DIGIT, HISTORY -> {}
        }
    }
}
