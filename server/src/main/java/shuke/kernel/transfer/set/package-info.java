/** What is reckoned over several tables that are imported together: of what their names speak, and which of them comes first. Knows neither files nor records. */
@NullMarked
package shuke.kernel.transfer.set;

import org.jspecify.annotations.NullMarked;
