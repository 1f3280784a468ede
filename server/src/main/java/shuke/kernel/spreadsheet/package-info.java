/** Tables for people who open them with a spreadsheet: written row by row, however many there are, and safe to open. */
@ApplicationModule(
        id = "spreadsheet",
        allowedDependencies = {"base"})
@NullMarked
package shuke.kernel.spreadsheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
