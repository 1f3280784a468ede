/** Finds the pairs worth comparing: keys chosen from the data, blocks of bounded size, no pair twice. */
@NullMarked
package shuke.matching.block;

import org.jspecify.annotations.NullMarked;
