package shuke.kernel.access;

import java.util.Set;

/**
 * The objects whose records are who works here. Everybody knows her colleagues; whoever changes them changes rights, which is a
 * function of its own.
 */
final class People {
    /** The field that says what they are called. */
    static final String NAME = "name";

    static final Set<String> OBJECTS = Set.of("user", "team");

    private People() {}

    static boolean are(String object) {
        return OBJECTS.contains(object);
    }
}
