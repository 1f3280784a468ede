@NullMarked
package shuke.kernel.identity;

import org.jspecify.annotations.NullMarked;
