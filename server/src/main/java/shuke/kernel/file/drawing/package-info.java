/** A program of its own that draws small pictures of pictures and documents. Nothing in it knows the rest. */
@NullMarked
package shuke.kernel.file.drawing;

import org.jspecify.annotations.NullMarked;
