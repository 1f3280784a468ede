@NullMarked
package shuke.kernel.http;

import org.jspecify.annotations.NullMarked;
