package shuke.matching.standardise;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A person's name: always the full name in the order its language uses, and its parts where they can be told apart.
 */
public record PersonName(
        String full, @Nullable String family, @Nullable String given) implements Serializable {}
