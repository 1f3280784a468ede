/** A kernel that knows too much. */
@NullMarked
package shuke.architecture.violations.kernel;

import org.jspecify.annotations.NullMarked;
