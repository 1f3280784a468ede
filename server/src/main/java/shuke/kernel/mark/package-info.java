/**
 * What people have taken, seen or put away: {@code Marks} remembers it for each of them, on whatever machine they work. A mark is a name
 * and a time, nothing about records.
 */
@ApplicationModule(
        id = "mark",
        displayName = "Marks of people",
        allowedDependencies = {"base"})
@NullMarked
package shuke.kernel.mark;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
