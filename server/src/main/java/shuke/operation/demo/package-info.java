/**
 * The sample data of {@code ./shuke demo}: real orders and deals with an invented, bilingual company around them. Loads it once,
 * through the one door for writes, and tells with whose names one can sign in.
 */
@ApplicationModule(
        id = "operation.demo",
        displayName = "Sample data",
        allowedDependencies = {
            "access",
            "base",
            "comment",
            "identity",
            "notification",
            "operation",
            "organisation",
            "record",
            "sample"
        })
@NullMarked
package shuke.operation.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
