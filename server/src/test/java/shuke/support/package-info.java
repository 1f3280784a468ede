/** What tests of all rooms stand on. */
@NullMarked
package shuke.support;

import org.jspecify.annotations.NullMarked;
