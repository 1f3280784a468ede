package shuke.kernel.identity;

import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/** Argon2id. At most two hashes are made at once: signing in must not take the machine from those who work. */
@Component
class PasswordHash {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 10;

    private final Semaphore permits = new Semaphore(AT_ONCE, true);
    private final Argon2PasswordEncoder argon2;
    private final String nobodys;

    PasswordHash(ObjectProvider<PasswordCost> costs) {
        var cost = costs.getIfAvailable(() -> PasswordCost.USUAL);
        argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, cost.memoryKib(), cost.passes());
        nobodys = nobodys(cost);
    }

    String of(String password) {
        takePermit();
        try {
            return encode(password);
        } finally {
            permits.release();
        }
    }

    /** Without a hash the same work is done against nobody's, so that the time does not tell whether there is one. */
    boolean matches(String password, @Nullable String hash) {
        takePermit();
        try {
            var same = argon2.matches(password, hash == null ? nobodys : hash);
            return same && hash != null;
        } finally {
            permits.release();
        }
    }

    /** True for a hash made with weaker parameters than today's. */
    boolean isOutdated(String hash) {
        return argon2.upgradeEncoding(hash);
    }

    private String encode(String password) {
        var hash = argon2.encode(password);
        if (hash == null) throw new IllegalStateException("there was no password to hash");
        return hash;
    }

    /** Of no password: made of chance alone, in the form and with the parameters of the others. */
    private static String nobodys(PasswordCost cost) {
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(cost.memoryKib(), cost.passes(), LANES, chance(SALT_BYTES), chance(HASH_BYTES));
    }

    private static String chance(int bytes) {
        return Base64.getEncoder()
                .withoutPadding()
                .encodeToString(KeyGenerators.secureRandom(bytes).generateKey());
    }

    private void takePermit() {
        try {
            if (permits.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw ProblemException.of(ProblemException.Kind.UNAVAILABLE, Problem.of("busy"));
    }
}
