/** Passwords that a directory looks at: LDAP, encrypted always, for people who have no password here. */
@ApplicationModule(
        id = "directory",
        allowedDependencies = {"base", "identity", "federation", "outbound"})
@NullMarked
package shuke.kernel.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
