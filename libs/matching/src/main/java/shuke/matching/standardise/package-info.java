/** Brings one value of a kind (phone, e-mail, date, name, id …) to its standard form, or says why that cannot be done. */
@NullMarked
package shuke.matching.standardise;

import org.jspecify.annotations.NullMarked;
