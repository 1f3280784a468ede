@NullMarked
package shuke.kernel.transfer.csv;

import org.jspecify.annotations.NullMarked;
