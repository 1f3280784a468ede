package shuke.kernel.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

/** A device with one passkey (WebAuthn level 3, ES256, without attestation), and the browser in front of it. */
final class VirtualAuthenticator {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final CBORMapper CBOR = CBORMapper.builder().build();
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int HAS_KEY = 0x40;

    private final KeyPair key = keyPair();
    private final byte[] id = "a passkey of the tests".getBytes(UTF_8).clone();
    private final String host;
    private final String origin;
    private final boolean seesWho;
    private int count;
    private String user = "";

    VirtualAuthenticator(String host, String origin, boolean seesWho) {
        this.host = host;
        this.origin = origin;
        this.seesWho = seesWho;
        System.arraycopy(
                ByteBuffer.allocate(8).putLong(System.identityHashCode(this)).array(), 0, id, 0, 8);
    }

    /** The answer to a question for a new key. */
    String make(Answer question) {
        user = question.text("/user/id");
        var client = client("webauthn.create", question.text("/challenge"));
        var object = new LinkedHashMap<String, Object>();
        object.put("fmt", "none");
        object.put("attStmt", Map.of());
        object.put("authData", data(true));
        return answer(
                Map.of("clientDataJSON", text(client), "attestationObject", text(CBOR.writeValueAsBytes(object))));
    }

    /** The answer to a question who is there. */
    String show(Answer question) {
        count++;
        var client = client("webauthn.get", question.text("/challenge"));
        var data = data(false);
        return answer(Map.of(
                "clientDataJSON", text(client),
                "authenticatorData", text(data),
                "signature", text(signed(together(data, sha256(client)))),
                "userHandle", user));
    }

    private String answer(Map<String, String> response) {
        return JSON.writeValueAsString(Map.of(
                "id",
                text(id),
                "rawId",
                text(id),
                "type",
                "public-key",
                "response",
                response,
                "clientExtensionResults",
                Map.of()));
    }

    private byte[] client(String type, String challenge) {
        return JSON.writeValueAsBytes(
                Map.of("type", type, "challenge", challenge, "origin", origin, "crossOrigin", false));
    }

    private byte[] data(boolean withKey) {
        var flags = PRESENT | (seesWho ? VERIFIED : 0) | (withKey ? HAS_KEY : 0);
        var head = ByteBuffer.allocate(37)
                .put(sha256(host.getBytes(UTF_8)))
                .put((byte) flags)
                .putInt(count)
                .array();
        if (!withKey) return head;
        var credential = ByteBuffer.allocate(18 + id.length)
                .put(new byte[16])
                .putShort((short) id.length)
                .put(id)
                .array();
        return together(head, credential, cose());
    }

    /** RFC 9053, 7.1.1: an elliptic key on P-256 for ES256. */
    private byte[] cose() {
        var point = ((ECPublicKey) key.getPublic()).getW();
        var map = new LinkedHashMap<Integer, Object>();
        map.put(1, 2);
        map.put(3, -7);
        map.put(-1, 1);
        map.put(-2, coordinate(point.getAffineX().toByteArray()));
        map.put(-3, coordinate(point.getAffineY().toByteArray()));
        return CBOR.writeValueAsBytes(map);
    }

    private static byte[] coordinate(byte[] number) {
        var bytes = new byte[32];
        var length = Math.min(32, number.length);
        System.arraycopy(number, number.length - length, bytes, 32 - length, length);
        return bytes;
    }

    private byte[] signed(byte[] bytes) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair keyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] together(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
