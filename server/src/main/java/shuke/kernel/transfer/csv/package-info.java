/**
 * Reads delimited text of any origin: finds out encoding and delimiter, never trusts size or quotes, and says of every
 * row what is wrong with it. Knows nothing of objects and fields.
 *
 * <p>The reader is our own because an import must go on behind a broken row: the libraries stop for good at a character
 * behind a closing quote, at an unclosed quote and at a field larger than their buffer. A test holds it against one of
 * them on well-formed files.
 */
@NullMarked
package shuke.kernel.transfer.csv;

import org.jspecify.annotations.NullMarked;
