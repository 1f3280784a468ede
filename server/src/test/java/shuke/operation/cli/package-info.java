@NullMarked
package shuke.operation.cli;

import org.jspecify.annotations.NullMarked;
