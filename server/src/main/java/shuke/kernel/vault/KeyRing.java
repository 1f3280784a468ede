package shuke.kernel.vault;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys of an installation as they are kept: for each purpose a key set in Tink's JSON. Reading one needs no cryptography,
 * so that a start is not slower for it.
 */
record KeyRing(Map<Purpose, JsonNode> keySets) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PRINT_BYTES = 16;
    private static final int DERIVED_BYTES = 32;

    KeyRing {
        keySets = Map.copyOf(keySets);
    }

    /** The text is not a key file, or lacks keys. */
    static final class Unreadable extends Exception {
        Unreadable(String message) {
            super(message);
        }
    }

    /** Fresh keys for every purpose, also those that come into use later: a key file given by others need never grow. */
    static KeyRing fresh() throws GeneralSecurityException {
        return new KeyRing(Map.of()).completed();
    }

    /** The same keys, and fresh ones for the purposes that had none: an older program did not know them. */
    KeyRing completed() throws GeneralSecurityException {
        Purpose.register();
        var all = new EnumMap<Purpose, JsonNode>(Purpose.class);
        all.putAll(keySets);
        for (var purpose : missing()) {
            all.put(purpose, freshKeys(purpose));
        }
        return new KeyRing(all);
    }

    /** The purposes without keys. */
    Set<Purpose> missing() {
        var missing = EnumSet.allOf(Purpose.class);
        missing.removeAll(keySets.keySet());
        return missing;
    }

    private static JsonNode freshKeys(Purpose purpose) throws GeneralSecurityException {
        return json(KeysetHandle.generateNew(purpose.parameters(), RegistryConfiguration.get()));
    }

    private static JsonNode json(KeysetHandle keys) throws GeneralSecurityException {
        return JSON.readTree(TinkJsonProtoKeysetFormat.serializeKeyset(
                keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
    }

    /** Purposes that the text does not name have no keys yet; see {@link #completed}. */
    static KeyRing read(String text) throws Unreadable {
        try {
            var file = JSON.readTree(text);
            var all = new EnumMap<Purpose, JsonNode>(Purpose.class);
            for (var purpose : Purpose.values()) {
                var keys = file.path("keySets").path(purpose.word());
                if (keys.isMissingNode()) continue;
                if (!keys.path("key").isArray() || keys.path("key").isEmpty()) {
                    throw new Unreadable(purpose.word());
                }
                all.put(purpose, keys);
            }
            if (all.isEmpty()) throw new Unreadable("keySets");
            return new KeyRing(all);
        } catch (JacksonException notJson) {
            throw new Unreadable("JSON");
        }
    }

    String text() {
        var file = JSON.createObjectNode();
        var sets = file.putObject("keySets");
        for (var purpose : Purpose.values()) {
            var keys = keySets.get(purpose);
            if (keys != null) sets.set(purpose.word(), keys);
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(file) + "\n";
    }

    /** The key set, ready for use. */
    KeysetHandle of(Purpose purpose) throws GeneralSecurityException {
        Purpose.register();
        return TinkJsonProtoKeysetFormat.parseKeyset(
                String.valueOf(keySets.get(purpose)), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    /** The same keys, and a fresh one to be used from now on for each of the purposes. */
    KeyRing rotated(Set<Purpose> purposes) throws GeneralSecurityException {
        var all = new EnumMap<Purpose, JsonNode>(keySets);
        for (var purpose : purposes) {
            var fresh = KeysetHandle.generateEntryFromParameters(purpose.parameters())
                    .withRandomId()
                    .makePrimary();
            all.put(
                    purpose,
                    json(KeysetHandle.newBuilder(of(purpose)).addEntry(fresh).build()));
        }
        return new KeyRing(all);
    }

    /** The same keys, of the purpose only the one in use. */
    KeyRing retired(Purpose purpose) throws GeneralSecurityException {
        var builder = KeysetHandle.newBuilder(of(purpose));
        for (var i = builder.size() - 1; i >= 0; i--) {
            if (!builder.getAt(i).isPrimary()) {
                builder.deleteAt(i);
            }
        }
        var all = new EnumMap<Purpose, JsonNode>(keySets);
        all.put(purpose, json(builder.build()));
        return new KeyRing(all);
    }

    /** How many keys there are for a purpose. */
    int count(Purpose purpose) {
        return keySet(purpose).path("key").size();
    }

    /** The number of the key in use for a purpose, as it stands in the key file: it tells keys apart and opens nothing. */
    String primary(Purpose purpose) {
        return keySet(purpose).path("primaryKeyId").asString("");
    }

    /** The print of the key in use for a purpose. */
    String primaryPrint(Purpose purpose) {
        return keySet(purpose)
                .path("key")
                .valueStream()
                .filter(key -> key.path("keyId").asString("").equals(primary(purpose)))
                .map(key -> print(purpose, key))
                .findFirst()
                .orElse("");
    }

    /** Tells which keys are in use for these purposes. */
    String inUse(Purpose... purposes) {
        return Arrays.stream(purposes).map(this::primary).collect(Collectors.joining("-"));
    }

    /** The keys of a purpose that are for finding, the one in use first. */
    List<IndexKey> indexKeys(Purpose purpose) {
        var set = keySet(purpose);
        var primary = set.path("primaryKeyId").asLong();
        return set.path("key")
                .valueStream()
                .filter(key -> key.path("status").asString("").equals("ENABLED"))
                .sorted(Comparator.comparing(key -> key.path("keyId").asLong() != primary))
                .map(KeyRing::indexKey)
                .toList();
    }

    private JsonNode keySet(Purpose purpose) {
        return Objects.requireNonNull(keySets.get(purpose)); // there is one for every purpose
    }

    private static IndexKey indexKey(JsonNode key) {
        try {
            Purpose.register();
            var alone = JSON.createObjectNode();
            alone.set("primaryKeyId", key.path("keyId"));
            alone.putArray("key").add(key);
            var mac = TinkJsonProtoKeysetFormat.parseKeyset(
                            alone.toString(), RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Mac.class);
            return new IndexKey(word -> {
                var tagged = mac.computeMac(word.getBytes(StandardCharsets.UTF_8));
                return Arrays.copyOfRange(
                        tagged, tagged.length - DERIVED_BYTES, tagged.length); // Tink's mark stands in front
            });
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("a key of the index cannot be used", unusable);
        }
    }

    /**
     * Tells keys apart and nothing else about them: for every key the purpose and the beginning of a SHA-256. The keys are
     * 256 random bits, which nobody finds by trying.
     */
    Set<String> prints() {
        var prints = new TreeSet<String>();
        keySets.forEach((purpose, keys) -> keys.path("key").forEach(key -> prints.add(print(purpose, key))));
        return prints;
    }

    private static String print(Purpose purpose, JsonNode key) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var data = key.path("keyData");
            sha.update(
                    (purpose.word() + " " + data.path("typeUrl").asString("") + " ").getBytes(StandardCharsets.UTF_8));
            var digest = sha.digest(data.path("value").asString("").getBytes(StandardCharsets.UTF_8));
            return purpose.word() + ":" + HexFormat.of().formatHex(digest, 0, PRINT_BYTES);
        } catch (GeneralSecurityException noSha) {
            throw new IllegalStateException(noSha);
        }
    }

    @Override
    public String toString() {
        return "KeyRing" + prints();
    }
}
