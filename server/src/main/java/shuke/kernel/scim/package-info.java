/**
 * SCIM 2.0 (RFC 7643, RFC 7644): a directory elsewhere keeps the people and teams of this workspace up to date. Users are user records,
 * groups are teams; everything goes through the doors that everybody else's changes go through.
 */
@ApplicationModule(
        id = "scim",
        allowedDependencies = {"base", "filter", "record"})
@NullMarked
package shuke.kernel.scim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
