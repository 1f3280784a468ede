package shuke.kernel.identity;

/**
 * What a guess at a password costs whoever stole the hashes, and each sign-in: memory in KiB, and how often it is gone through.
 * Hashes that cost less are made anew at the next sign-in.
 */
public record PasswordCost(int memoryKib, int passes) {
    /** What the OWASP Password Storage Cheat Sheet asks of Argon2id on one lane. */
    static final PasswordCost USUAL = new PasswordCost(19 * 1024, 2);
}
