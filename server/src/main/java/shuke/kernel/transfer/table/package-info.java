/**
 * Files that hold tables in another form than text. Each is turned into text once, as it comes in, so that everything behind
 * reads one form. Knows nothing of objects and fields.
 */
@NullMarked
package shuke.kernel.transfer.table;

import org.jspecify.annotations.NullMarked;
