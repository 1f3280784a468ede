package shuke.kernel.whole;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Workspace;
import shuke.kernel.record.Transcripts;
import shuke.kernel.schema.SchemaCatalog;
import shuke.kernel.schema.SystemFields;

/** Whether a workspace holds nothing yet but its first people, so that everything can be put into it. */
@Component
class Emptiness {
    private final SchemaCatalog catalog;
    private final Transcripts transcripts;
    private final TransactionTemplate transaction;

    Emptiness(SchemaCatalog catalog, Transcripts transcripts, PlatformTransactionManager transactions) {
        this.catalog = catalog;
        this.transcripts = transcripts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * In a transaction of the caller's, nobody else writes records until it ends.
     *
     * @throws ProblemException 409 {@code wholeNotEmpty}
     */
    void require(Workspace workspace) {
        transaction.executeWithoutResult(status -> {
            if (!transcripts.holdsNothingBut(SystemFields.USER, workspace, catalog.current(workspace)))
                throw ProblemException.of(Kind.CONFLICT, Problem.of("wholeNotEmpty"));
        });
    }
}
