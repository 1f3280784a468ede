package shuke.kernel.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import shuke.kernel.base.Problem;

/** What a password must be: long, and neither known to everybody nor what everybody knows about its person (NIST SP 800-63B, 5.1.1.2). */
final class PasswordPolicy {
    private static final int LONGEST = 200; // hashing takes time by length, so there is an end to it
    /** What is put before or behind a name to make it long enough: a year, digits, a sign. */
    private static final int TRIMMING = 5;

    private static final int SHORTEST_NAME = 3; // of one or two letters every text has some

    private PasswordPolicy() {}

    /** What is wrong with the password, if anything; the problem stands beside the field {@code password}. */
    static Optional<Problem> problem(SignInPolicy.Password rules, String password, String name, String email) {
        var length = password.codePointCount(0, password.length());
        if (length < rules.minLength())
            return Optional.of(Problem.at("password", "passwordTooShort", rules.minLength()));
        if (length > LONGEST) return Optional.of(Problem.at("password", "passwordTooLong", LONGEST));
        if (isKnown(password, name, email)) return Optional.of(Problem.at("password", "passwordIsName"));
        if (rules.forbidCommon() && CommonPasswords.contains(password))
            return Optional.of(Problem.at("password", "passwordIsCommon"));
        return Optional.empty();
    }

    private static boolean isKnown(String password, String name, String email) {
        var plain = bare(password);
        return plain.isEmpty()
                || Stream.of(name, email, email.split("@", 2)[0])
                        .map(PasswordPolicy::bare)
                        .anyMatch(known -> isAlmost(plain, known));
    }

    private static boolean isAlmost(String plain, String known) {
        return plain.equals(known)
                || (known.length() >= SHORTEST_NAME
                        && plain.length() - known.length() <= TRIMMING
                        && plain.contains(known));
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}]", "");
    }
}
