/** Something a kernel must not know. */
@NullMarked
package shuke.architecture.violations.operation;

import org.jspecify.annotations.NullMarked;
