/** Reads packed files as streams, wherever they are kept, and trusts nothing in them. Knows nothing of what they hold. */
@NullMarked
package shuke.kernel.transfer.packed;

import org.jspecify.annotations.NullMarked;
