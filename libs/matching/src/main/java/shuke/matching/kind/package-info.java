/** What kind of thing a column holds, found out from its name and texts, and the form in which such texts are compared. */
@NullMarked
package shuke.matching.kind;

import org.jspecify.annotations.NullMarked;
