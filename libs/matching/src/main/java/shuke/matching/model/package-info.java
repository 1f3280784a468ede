/** What agreement of records is worth, learnt from the records themselves: Fellegi and Sunter's model, without labels. */
@NullMarked
package shuke.matching.model;

import org.jspecify.annotations.NullMarked;
