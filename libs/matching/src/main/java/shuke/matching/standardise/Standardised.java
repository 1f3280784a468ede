package shuke.matching.standardise;

import java.io.Serializable;

/**
 * What a standardiser made of one raw value. Nothing is ever dropped in silence: a value is either accepted in its
 * standard form, or refused with a stable code that {@link Reasons} turns into a sentence.
 *
 * <p>Standardising an accepted value again gives the same value with {@code changed == false}.
 */
public sealed interface Standardised<T> extends Serializable {

    /** The standard form; {@code changed} tells whether it is written differently from what came in. */
    record Accepted<T>(T value, boolean changed) implements Standardised<T> {}

    /** Why the value cannot be brought to a standard form: a stable code in lowerCamel such as {@code phoneTooShort}. */
    record Refused<T>(String reason) implements Standardised<T> {}
}
