package shuke.kernel.record;

import org.jspecify.annotations.Nullable;

/**
 * A value as a record held it, among the input of a change: it goes (back) as it is, without being read and standardised again. What
 * comes from outside is never one of these.
 *
 * @param value of the Java type of the field; null for an empty one
 */
public record Held(@Nullable Object value) {}
