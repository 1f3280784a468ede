@NullMarked
package shuke.operation.database;

import org.jspecify.annotations.NullMarked;
