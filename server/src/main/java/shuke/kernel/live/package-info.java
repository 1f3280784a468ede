/**
 * Tells open pages that something they show is old by now: which objects, which of the records that they look at, views of which
 * lists, and that there is something new to read. {@code Live} holds the streams of the pages that are open at this node; what happens at any node of the
 * installation comes over one connection to PostgreSQL. Told are names of objects and ids, never values, and only what the person at the
 * other end may see at that moment.
 */
@ApplicationModule(
        id = "live",
        allowedDependencies = {"base", "schema", "access", "record"})
@NullMarked
package shuke.kernel.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
