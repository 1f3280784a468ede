/** Finds records of one thing (person, company, product) without being told how: {@link Matcher} is the door. */
@NullMarked
package shuke.matching;

import org.jspecify.annotations.NullMarked;
