package shuke.kernel.app;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.identity.Mandate;
import shuke.kernel.identity.Person;

/**
 * A program of others, without its secret.
 *
 * @param id its {@code client_id}
 * @param lastUsedFrom a network address
 */
public record App(
        UUID id,
        long version,
        Definition definition,
        Instant madeAt,
        @Nullable Instant lastUsedAt,
        @Nullable String lastUsedFrom) {
    /**
     * What is said of an app.
     *
     * @param about what it is for, in words of whoever registered it; may be empty
     * @param confidential whether it can keep a secret, as a server does and a program in people's hands does not
     * @param redirects where people are sent back to; empty for one that acts by itself only
     * @param mandate the most that it may ask for
     * @param roles of those who may use it; empty for everybody
     * @param serviceUser as whom it acts by itself; null where it does not
     * @param on whether it may do anything at all
     */
    public record Definition(
            String name,
            String about,
            boolean confidential,
            List<String> redirects,
            Mandate mandate,
            Set<String> roles,
            @Nullable UUID serviceUser,
            boolean on) {
        public Definition {
            redirects = List.copyOf(redirects);
            roles = Set.copyOf(roles);
        }
    }

    boolean isFor(Person person) {
        return definition.roles().isEmpty() || definition.roles().contains(person.role());
    }
}
