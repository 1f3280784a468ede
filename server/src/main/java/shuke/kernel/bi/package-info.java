/**
 * The data for BI tools, by SQL (decision 33): {@code BiBook} keeps for whom there is an access, each of which is a role of PostgreSQL and a
 * schema with views that tell what its person sees. The views ask the function {@code bi_rows}, which looks at her rights each time;
 * {@code BiViews} makes them, {@code BiKeeper} has them follow rights and model, and sees to the sessions.
 */
@ApplicationModule(
        id = "bi",
        allowedDependencies = {"access", "audit", "base", "identity", "record", "schema"})
@NullMarked
package shuke.kernel.bi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
