package shuke.kernel.http;

import org.jspecify.annotations.Nullable;

/** The secret of a link that somebody was given, and the password that she chooses there. */
record LinkForm(@Nullable String link, @Nullable String password) {
    String secret() {
        return link == null ? "" : link;
    }

    String requiredPassword() {
        var required = new Required();
        required.text("password", Required.PASSWORD, password);
        required.orRefuse();
        return String.valueOf(password);
    }
}
