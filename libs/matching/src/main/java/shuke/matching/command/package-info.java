/** {@code ./shuke match}: matches files on the command line. */
@NullMarked
package shuke.matching.command;

import org.jspecify.annotations.NullMarked;
