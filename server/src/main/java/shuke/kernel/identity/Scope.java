package shuke.kernel.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How far a token reaches: read, write and admin each include the ones before, SCIM stands for itself. The role of its person still
 * holds.
 */
public enum Scope {
    READ,
    WRITE,
    ADMIN,
    /** Only what a directory that keeps people up to date needs, under {@code /scim}. */
    SCIM;

    /** What a person has who signed in herself. */
    public static final Set<Scope> ALL = Set.of(READ, WRITE, ADMIN);

    /** The name in the API. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Scope> find(String text) {
        return Arrays.stream(values())
                .filter(scope -> scope.text().equals(text))
                .findFirst();
    }

    /** The scope and those that it includes. */
    public Set<Scope> included() {
        return this == SCIM ? Set.of(SCIM) : Set.copyOf(EnumSet.range(READ, this));
    }
}
