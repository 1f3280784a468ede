/** From pairs to groups: average linkage, which does not chain strangers, and one-to-one across two clean sources. */
@NullMarked
package shuke.matching.cluster;

import org.jspecify.annotations.NullMarked;
