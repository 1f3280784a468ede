/** Code that breaks the rules, each class one of them; the tests beside it show that it is found. */
@NullMarked
package shuke.architecture.violations;

import org.jspecify.annotations.NullMarked;
