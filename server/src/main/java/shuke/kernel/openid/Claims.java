package shuke.kernel.openid;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shuke.kernel.federation.Proven;
import shuke.kernel.federation.Provider;

/** Reads the claims of a token by the names that the provider has for them. */
final class Claims {
    private Claims() {}

    static Proven proven(Map<String, Object> claims, Provider.Attributes names, boolean trustsEmail) {
        return new Proven(
                String.valueOf(claims.get("sub")),
                text(at(claims, names.email())),
                isVerified(claims.get("email_verified"), trustsEmail),
                text(at(claims, names.name())),
                texts(at(claims, names.groups())));
    }

    static boolean hasAll(Map<String, Object> claims, Provider.Attributes names) {
        return List.of(names.email(), names.name(), names.groups()).stream().allMatch(name -> at(claims, name) != null);
    }

    /** What the provider says counts; whoever trusts it anyhow does so only where it says nothing. */
    private static boolean isVerified(@Nullable Object said, boolean trustsEmail) {
        return said == null ? trustsEmail : said.equals(true) || said.equals("true");
    }

    /** By its whole name first (names may be addresses with dots), then along its dots. */
    private static @Nullable Object at(Map<?, ?> claims, String name) {
        if (claims.containsKey(name)) return claims.get(name);
        var dot = name.indexOf('.');
        return dot > 0 && claims.get(name.substring(0, dot)) instanceof Map<?, ?> inside
                ? at(inside, name.substring(dot + 1))
                : null;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    private static @Nullable List<String> texts(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> list ->
                list.stream().filter(Objects::nonNull).map(Object::toString).toList();
            case String one -> List.of(one);
            default -> null;
        };
    }
}
