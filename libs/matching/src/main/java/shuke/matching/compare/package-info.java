/** How alike two texts of a kind are, as a few ordered levels. */
@NullMarked
package shuke.matching.compare;

import org.jspecify.annotations.NullMarked;
