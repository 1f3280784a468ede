package shuke.kernel.identity;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/** Makes codes as the app on a phone does, from the secret that was typed into it. */
public record AuthenticatorApp(String secret) {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public String code(Instant now) {
        return Totp.code(seed(), Totp.step(now));
    }

    private byte[] seed() {
        var bytes = new ByteArrayOutputStream();
        var held = 0;
        var bits = 0;
        for (var i = 0; i < secret.length(); i++) {
            held = (held << 5) | ALPHABET.indexOf(secret.charAt(i));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >>> bits);
                held &= (1 << bits) - 1;
            }
        }
        return bytes.toByteArray();
    }
}
