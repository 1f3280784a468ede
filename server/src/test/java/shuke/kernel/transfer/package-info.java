@NullMarked
package shuke.kernel.transfer;

import org.jspecify.annotations.NullMarked;
