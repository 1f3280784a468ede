/** Which value of a field survives when records become one, and why. */
@NullMarked
package shuke.matching.survive;

import org.jspecify.annotations.NullMarked;
