/** Files with a header read into columns whose texts are kept once each: rows hold codes. */
@NullMarked
package shuke.matching.table;

import org.jspecify.annotations.NullMarked;
