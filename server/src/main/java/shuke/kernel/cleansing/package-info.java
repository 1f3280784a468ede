/**
 * What is wrong with records, or likely to be: {@code CleansingScanner} goes through all records of an object and has each
 * {@code Detector} look at them, {@code FindingList} is what somebody works through, {@code FindingDecisions} does what she says of it and
 * takes it back. What is looked for is kept in {@code CriteriaBook}. A finding says where something is wrong and why, never a value:
 * values are read from the records when somebody looks, by her own rights.
 */
@ApplicationModule(
        id = "cleansing",
        allowedDependencies = {
            "access",
            "audit",
            "base",
            "duplicate",
            "filter",
            "job",
            "organisation",
            "record",
            "scan",
            "schema",
            "vault"
        })
@NullMarked
package shuke.kernel.cleansing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
