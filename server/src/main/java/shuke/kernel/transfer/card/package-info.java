/** Reads business cards (vCard 2.1, 3.0 and 4.0) as a table: a row for each card, a column for each thing that one of them says. */
@NullMarked
package shuke.kernel.transfer.card;

import org.jspecify.annotations.NullMarked;
