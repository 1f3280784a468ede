/**
 * How good the data is, in numbers: {@code Policies} keeps by what the records of an object are measured, {@code Runs} measures
 * them, {@code Quality} tells what came of it and how it was before, and {@code Completeness} what a single record lacks.
 */
@ApplicationModule(
        id = "measure",
        allowedDependencies = {
            "access",
            "audit",
            "base",
            "duplicate",
            "filter",
            "job",
            "organisation",
            "record",
            "schema"
        })
@NullMarked
package shuke.kernel.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
