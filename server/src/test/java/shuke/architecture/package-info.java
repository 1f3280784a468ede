/** The shape of the code as tests: rooms, directions, names. Each rule is shown a class that breaks it. */
@NullMarked
package shuke.architecture;

import org.jspecify.annotations.NullMarked;
