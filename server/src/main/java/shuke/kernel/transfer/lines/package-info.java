/** Reads JSON Lines as a table: a row for each object, a column for each member that one of them has. */
@NullMarked
package shuke.kernel.transfer.lines;

import org.jspecify.annotations.NullMarked;
