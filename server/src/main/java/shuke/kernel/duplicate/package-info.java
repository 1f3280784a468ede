/**
 * Records that are of one thing: {@code DuplicateModels} keeps what was learnt about them, {@code DuplicateScanner} goes through all
 * records of an object in the background, {@code Groups} is the list of what it has found, for somebody to decide, and {@code Acceptances} merge what is
 * likely enough.
 */
@ApplicationModule(
        id = "duplicate",
        allowedDependencies = {"access", "audit", "base", "job", "merge", "record", "scan", "schema", "sql", "vault"})
@NullMarked
package shuke.kernel.duplicate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
