/**
 * Measures the built program from outside: over HTTP as its users do, and its database over JDBC for the baseline beside each
 * figure. The figure that counts is the processor time of the server and its database, which hardly depends on what else the
 * machine does; {@code docs/performance.en.md} says how to read it.
 */
@NullMarked
package shuke.bench;

import org.jspecify.annotations.NullMarked;
