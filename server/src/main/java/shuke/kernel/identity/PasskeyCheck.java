package shuke.kernel.identity;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** The cryptography of passkeys (WebAuthn, level 3), by WebAuthn4J. Empty answers are refusals: what was wrong helps only an attacker. */
@Component
class PasskeyCheck {
    /** ES256, EdDSA, RS256: what authenticators in use can do. */
    static final List<Integer> ALGORITHMS = List.of(-7, -8, -257);

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(converter);

    Optional<RegistrationData> readNew(String json) {
        if (!isWhole(json, "attestationObject")) return Optional.empty();
        try {
            return Optional.of(manager.parseRegistrationResponseJSON(json));
        } catch (DataConversionException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    Optional<AuthenticationData> read(String json) {
        if (!isWhole(json, "authenticatorData", "signature")) return Optional.empty();
        try {
            return Optional.of(manager.parseAuthenticationResponseJSON(json));
        } catch (DataConversionException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** The library takes for granted what the standard demands. */
    private boolean isWhole(String json, String... response) {
        try {
            var answer = converter.getJsonMapper().readTree(json);
            return answer.path("rawId").isString()
                    && answer.at("/response/clientDataJSON").isString()
                    && Stream.of(response)
                            .allMatch(name -> answer.path("response").path(name).isString());
        } catch (JacksonException unreadable) {
            return false;
        }
    }

    static byte[] challenge(CollectedClientData client) {
        return client.getChallenge().getValue();
    }

    /** What a device calls a new key that answers our question rightly. */
    Optional<byte[]> credential(RegistrationData answer, Site site) {
        var parameters = ALGORITHMS.stream()
                .map(id -> new PublicKeyCredentialParameters(
                        PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(id)))
                .toList();
        try {
            var client = answer.getCollectedClientData();
            if (client == null) return Optional.empty();
            manager.verify(answer, new RegistrationParameters(server(site, client), parameters, false, true));
            return attested(answer).map(it -> it.getCredentialId());
        } catch (VerificationException | IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    /** The key as it is kept. */
    Optional<String> key(RegistrationData answer) {
        return attested(answer).map(data -> PasskeyBytes.text(keys.convert(data)));
    }

    static long signCount(RegistrationData answer) {
        var object = answer.getAttestationObject();
        return object == null ? 0 : object.getAuthenticatorData().getSignCount();
    }

    /**
     * How often the key has signed, when it answers our question rightly.
     *
     * @param verified whether the device must have seen who is there, and not only that somebody is
     */
    Optional<Long> signCount(AuthenticationData answer, PasskeyStore.Kept kept, Site site, boolean verified) {
        try {
            var client = answer.getCollectedClientData();
            if (client == null) return Optional.empty();
            var record = new CredentialRecordImpl(
                    new NoneAttestationStatement(),
                    null,
                    null,
                    null,
                    kept.signCount(),
                    keys.convert(PasskeyBytes.of(kept.publicKey())),
                    null,
                    null,
                    null,
                    null);
            var checked = manager.verify(
                    answer, new AuthenticationParameters(server(site, client), record, null, verified, true));
            var data = checked.getAuthenticatorData();
            return data == null ? Optional.empty() : Optional.of(data.getSignCount());
        } catch (VerificationException | DataConversionException | IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    /** The challenge is compared by whoever asked it: here it is the one that was answered. */
    private static ServerProperty server(Site site, CollectedClientData client) {
        return ServerProperty.builder()
                .origin(new Origin(site.origin()))
                .rpId(site.host())
                .challenge(new DefaultChallenge(challenge(client)))
                .build();
    }

    private static Optional<AttestedCredentialData> attested(RegistrationData answer) {
        var object = answer.getAttestationObject();
        return object == null
                ? Optional.empty()
                : Optional.ofNullable(object.getAuthenticatorData().getAttestedCredentialData());
    }
}
