package shuke.kernel.schema;

import java.util.Set;
import java.util.regex.Pattern;

/** How objects and fields are named, and what their tables and columns are called. */
public final class Naming {
    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9]{0,39}");

    /** Words that the condition language keeps to itself (CEL specification, "reserved"). */
    private static final Set<String> RESERVED = Set.of(
            "true",
            "false",
            "null",
            "in",
            "as",
            "break",
            "const",
            "continue",
            "else",
            "for",
            "function",
            "if",
            "import",
            "let",
            "loop",
            "package",
            "namespace",
            "return",
            "var",
            "void",
            "while");

    /** PostgreSQL cuts longer names off without a word. */
    static final int LONGEST = 63;

    private Naming() {}

    public static boolean isName(String name) {
        return NAME.matcher(name).matches() && !RESERVED.contains(name);
    }

    /** The table behind a lookup to many: columns {@code source}, {@code target} and {@code position}. */
    public static String joinTable(ObjectType object, Field field) {
        return short63(object.table() + "__" + field.column());
    }

    /** The sequence that an auto-number counts with. */
    public static String sequence(ObjectType object, Field field) {
        return short63("seq_" + object.table() + "__" + field.column());
    }

    /** A name of our own for something with a definition: the same for the same definition, another for another one. */
    static String named(String prefix, String what, String definition) {
        var readable = prefix + "_" + what;
        var hash = hash(definition);
        return readable.substring(0, Math.min(readable.length(), LONGEST - hash.length() - 1)) + "_" + hash;
    }

    private static String short63(String name) {
        return name.length() <= LONGEST ? name : named(name, "", name);
    }

    private static String hash(String text) {
        var digest = Hashes.sha256(text);
        return digest.substring(0, 8);
    }

    /** {@code orderLine} becomes {@code order_line}; two names never become the same one. */
    public static String snake(String name) {
        var out = new StringBuilder(name.length() + 4);
        for (var i = 0; i < name.length(); i++) {
            var c = name.charAt(i);
            if (Character.isUpperCase(c)) {
                out.append('_').append(Character.toLowerCase(c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
