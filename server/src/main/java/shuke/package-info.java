/** The application; {@code kernel} knows records, {@code domain} knows customers, {@code operation} runs the machine. */
@NullMarked
package shuke;

import org.jspecify.annotations.NullMarked;
