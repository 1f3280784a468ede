/** What the condition language means, by example and by chance. */
@NullMarked
package shuke.kernel.filter;

import org.jspecify.annotations.NullMarked;
