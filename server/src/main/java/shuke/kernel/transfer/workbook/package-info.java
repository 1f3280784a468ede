/**
 * Reads workbooks of spreadsheets (Office Open XML, ECMA-376) as streams, in memory that does not depend on their size, and
 * trusts nothing in them: no entities, no names, no sizes that they tell.
 *
 * <p>The reader is our own because the libraries take the whole file or all of its texts into the memory, or lay it down unsealed.
 */
@NullMarked
package shuke.kernel.transfer.workbook;

import org.jspecify.annotations.NullMarked;
