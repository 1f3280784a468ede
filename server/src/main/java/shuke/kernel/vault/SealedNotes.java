package shuke.kernel.vault;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a browser carries for us, while somebody is away at a provider or fills in a form: it can neither read nor change it, nor use it
 * for another workspace, thing or purpose, nor after its time.
 */
@Component
public class SealedNotes {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String UNTIL = "until";

    private final Keys keys;
    private final InstantSource clock;

    SealedNotes(Keys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * @param about the thing that it is about
     * @param what the purpose, which {@link #open} must name too
     */
    public String seal(Workspace workspace, UUID about, String what, Map<String, String> note, Instant until) {
        var whole = new LinkedHashMap<>(note);
        whole.put(UNTIL, until.toString());
        try {
            var sealed = aead().encrypt(JSON.writeValueAsBytes(whole), context(workspace, about, what));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    /** Empty for what is not ours, was changed, is for something else, or is too old. */
    public Optional<Map<String, String>> open(Workspace workspace, UUID about, String what, String sealed) {
        try {
            var clear = aead().decrypt(Base64.getUrlDecoder().decode(sealed), context(workspace, about, what));
            var note = JSON.readValue(clear, TEXTS);
            var until = Instant.parse(String.valueOf(note.get(UNTIL)));
            return clock.instant().isBefore(until) ? Optional.of(note) : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException | JacksonException notOurs) {
            return Optional.empty();
        }
    }

    private Aead aead() {
        return keys.secrets();
    }

    private static byte[] context(Workspace workspace, UUID about, String what) {
        return ("note " + workspace.name() + " " + about + " " + what).getBytes(StandardCharsets.UTF_8);
    }
}
