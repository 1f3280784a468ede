/**
 * Forms that people fill in who are not known here: {@code FormBook} keeps them, {@code OpenForms} is their page, {@code Intake} takes what is
 * sent, in one transaction with the record that comes of it, and {@code SubmissionLog} tells what became of it. What is sent is written
 * with the rights of the form's keeper, and nothing but the fields that the form names. Whoever sends much is kept off before anything
 * is asked of the database: {@code Puzzle} makes it dear, {@code Sluice} lets a few in at a time.
 */
@ApplicationModule(
        id = "form",
        allowedDependencies = {
            "access",
            "audit",
            "base",
            "job",
            "notification",
            "record",
            "schema",
            "spreadsheet",
            "staff",
            "vault"
        })
@NullMarked
package shuke.kernel.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
