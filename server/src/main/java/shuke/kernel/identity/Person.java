package shuke.kernel.identity;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Actor;

/**
 * Somebody who may sign in, as the user record has it.
 *
 * @param language the one she chose; null while she has not, and then her browser's is used
 * @param theme the colours of her screen: {@code system}, {@code light} or {@code dark}
 */
public record Person(
        UUID id,
        String name,
        String email,
        String role,
        @Nullable Locale language,
        ZoneId timeZone,
        String theme) {
    /** {@code zh-CN}, {@code en}, or null. */
    public @Nullable String languageTag() {
        return language == null ? null : language.toLanguageTag();
    }

    /** Whoever holds the secret of the running program: its own command line on the same machine. */
    public static Person atTheMachine() {
        return new Person(
                Actor.SYSTEM_USER, "Shuke", "", Actor.ADMINISTRATOR, Locale.ENGLISH, ZoneId.of("UTC"), "system");
    }
}
