package shuke.kernel.http;

import org.jspecify.annotations.Nullable;

/** What a further step of a sign-in brings; each step looks at the members that it needs. */
record Pending(
        @Nullable String pending,
        @Nullable String code,
        @Nullable String password) {
    String secret() {
        return pending == null ? "" : pending;
    }

    /** Refuses when it is missing. */
    String requiredCode() {
        var required = new Required();
        var text = required.text("code", Required.CODE, code);
        required.orRefuse();
        return text;
    }

    String requiredPassword() {
        var required = new Required();
        required.text("password", Required.PASSWORD, password);
        required.orRefuse();
        return String.valueOf(password);
    }
}
