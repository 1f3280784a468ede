package shuke.kernel.identity;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import shuke.kernel.base.Actor;

/**
 * Somebody who may sign in, as the user record has it.
 *
 * @param theme the colours of her screen: {@code system}, {@code light} or {@code dark}
 */
public record Person(UUID id, String name, String email, String role, Locale language, ZoneId timeZone, String theme) {
    /** Whoever holds the secret of the running program: its own command line on the same machine. */
    public static Person atTheMachine() {
        return new Person(
                Actor.SYSTEM_USER, "Shuke", "", Actor.ADMINISTRATOR, Locale.ENGLISH, ZoneId.of("UTC"), "system");
    }
}
