package shuke.kernel.federation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a provider has proven of somebody.
 *
 * @param subject the provider's own name for her, which it gives to nobody else ever
 * @param emailVerified whether the provider stands for the address being hers
 * @param groups null where the provider does not tell
 */
public record Proven(
        String subject,
        @Nullable String email,
        boolean emailVerified,
        @Nullable String name,
        @Nullable List<String> groups) {
    public Proven {
        groups = groups == null ? null : List.copyOf(groups);
    }

    @Override
    public String toString() {
        return "Proven[…]"; // a person; not for logs
    }
}
