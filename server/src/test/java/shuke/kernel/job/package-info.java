@NullMarked
package shuke.kernel.job;

import org.jspecify.annotations.NullMarked;
