/**
 * What happened to records, for programs that follow it: every change that was committed, once, and of each record in its order. Nothing is
 * kept for it; {@code ChangeFeed} reads the log from wherever the reader stands, and leaves what the reader may see by then.
 * {@code ChangeLines} are the readers who wait for what comes next.
 */
@ApplicationModule(
        id = "feed",
        allowedDependencies = {"access", "audit", "base", "record", "schema", "vault"})
@NullMarked
package shuke.kernel.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
