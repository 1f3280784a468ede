package shuke.kernel.collect;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shuke.kernel.collect.Definition.KnownBy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** By what somebody is to be found, as the website says it; null for what it does not say. Personal: kept sealed, never told again. */
record Claim(
        @Nullable String externalId,
        @Nullable String email,
        @Nullable String phone) {
    static final Claim NONE = new Claim(null, null, null);
    static final int LONGEST = 300;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Of {@code {externalId, email, phone}}; {@code mobile} is a phone, too. */
    static Claim of(JsonNode tree) {
        var phone = text(tree, "phone");
        return new Claim(text(tree, "externalId"), text(tree, "email"), phone == null ? text(tree, "mobile") : phone);
    }

    static Claim stored(String text) {
        return of(JSON.readTree(text));
    }

    String text() {
        var members = new LinkedHashMap<String, String>();
        if (externalId != null) members.put("externalId", externalId);
        if (email != null) members.put("email", email);
        if (phone != null) members.put("phone", phone);
        return JSON.writeValueAsString(members);
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    boolean isLong() {
        return isLong(externalId) || isLong(email) || isLong(phone);
    }

    /** Whether both cannot be one person's: they say different things of the same kind. */
    boolean contradicts(Claim other) {
        return differ(externalId, other.externalId) || differ(email, other.email) || differ(phone, other.phone);
    }

    /** With what the other one says beside. */
    Claim and(Claim other) {
        return new Claim(
                externalId == null ? other.externalId : externalId,
                email == null ? other.email : email,
                phone == null ? other.phone : phone);
    }

    /** What is looked for in which field, the surest first. */
    Map<String, String> byField(KnownBy fields) {
        var sought = new LinkedHashMap<String, String>();
        put(sought, fields.externalId(), externalId);
        put(sought, fields.email(), email);
        put(sought, fields.phone(), phone);
        return sought;
    }

    private static void put(Map<String, String> sought, @Nullable String field, @Nullable String text) {
        if (field != null && text != null) sought.put(field, text);
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equalsIgnoreCase(other);
    }

    private static boolean isLong(@Nullable String text) {
        return Optional.ofNullable(text).filter(it -> it.length() > LONGEST).isPresent();
    }

    private static @Nullable String text(JsonNode tree, String member) {
        var value = tree.path(member);
        var text = value.isString() || value.isNumber() ? value.asString().strip() : "";
        return text.isEmpty() ? null : text;
    }
}
