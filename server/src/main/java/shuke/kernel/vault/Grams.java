package shuke.kernel.vault;

import java.util.ArrayList;
import java.util.List;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;

/**
 * The pieces of a value by which it is found: runs of up to three characters, those at its beginning and end, and for Chinese
 * the letters that it is typed with. What is looked for is taken to pieces in the same way.
 */
final class Grams {
    /** Of a long text no more than this is found by its parts. */
    private static final int LONGEST = 4_000;
    /** Nobody types more characters than that by their pinyin. */
    private static final int LONGEST_TYPED = 24;

    private Grams() {}

    /** What pieces there are of the values of a field. */
    enum Style {
        /** Names: pairs and triples of characters, single Chinese ones, pinyin. */
        NAME,
        /** Digits only. */
        NUMBER,
        /** Addresses on the net and codes: triples. */
        CODE,
        /** As names, without pinyin, and pairs of Chinese characters only. */
        PROSE;

        static Style of(Field field) {
            return switch (field.type()) {
                case FieldType.Text _, FieldType.Person _ -> NAME;
                case FieldType.Phone _ -> NUMBER;
                case FieldType.LongText _, FieldType.RichText _, FieldType.PostalAddress _ -> PROSE;
                default -> CODE;
            };
        }
    }

    /** What a piece is; part of its token, by a number that never changes. */
    enum Piece {
        RUN(0),
        START(1),
        END(2),
        SYLLABLES(3),
        FIRST_SYLLABLE(4),
        INITIALS(5);

        private final int number;

        Piece(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    /** Takes pieces of one to three characters. */
    interface Sink {
        void take(Piece piece, int[] characters, int from, int length);
    }

    static int[] folded(Style style, String text) {
        var plain = style == Style.NUMBER ? Folding.digits(text) : Folding.text(text);
        return plain.codePoints().limit(LONGEST).toArray();
    }

    static void of(Style style, String text, Sink sink) {
        var characters = folded(style, text);
        for (var i = 0; i < characters.length; i++) {
            for (var length = 1; length <= 3 && i + length <= characters.length; length++) {
                if (isPiece(style, characters, i, length)) {
                    sink.take(Piece.RUN, characters, i, length);
                }
            }
        }
        for (var length = 1; length <= 3 && length <= characters.length; length++) {
            sink.take(Piece.START, characters, 0, length);
            sink.take(Piece.END, characters, characters.length - length, length);
        }
        if (style == Style.NAME) {
            typed(Pinyin.of(text), sink);
        }
    }

    /** Letters that Chinese may be typed with: its syllables one after the other, the first one and then initials, or initials. */
    static List<List<Needle.Form>> typedAs(String letters) {
        var ways = new ArrayList<List<Needle.Form>>();
        if (letters.length() == 2) {
            ways.add(Needle.forms(Piece.INITIALS, letters, 2));
            ways.add(Needle.forms(Piece.FIRST_SYLLABLE, letters, 2));
        } else if (letters.length() > 2) {
            ways.add(Needle.forms(Piece.SYLLABLES, letters, 3));
            ways.add(Needle.forms(Piece.INITIALS, letters, 3));
        }
        return ways;
    }

    /** Whether a run of characters is a piece of its own: single letters and pairs of digits are in everything. */
    static boolean isPiece(Style style, int[] characters, int from, int length) {
        return switch (length) {
            case 1 -> Folding.isHan(characters[from]);
            case 2 -> style == Style.NAME || Folding.isHan(characters[from]) || Folding.isHan(characters[from + 1]);
            default -> true;
        };
    }

    private static void typed(List<String> syllables, Sink sink) {
        if (syllables.isEmpty()) {
            return;
        }
        var some = syllables.subList(0, Math.min(syllables.size(), LONGEST_TYPED));
        var initials = initials(some);
        runs(Piece.SYLLABLES, String.join("", some), 3, sink);
        runs(Piece.SYLLABLES, some.getFirst() + initials.substring(1), 3, sink); // wangxm
        runs(Piece.INITIALS, initials, 2, sink);
        runs(Piece.INITIALS, initials, 3, sink);
        var first = some.getFirst().codePoints().toArray();
        if (first.length > 1) {
            sink.take(Piece.FIRST_SYLLABLE, first, 0, 2);
        }
    }

    static String initials(List<String> syllables) {
        var initials = new StringBuilder();
        syllables.forEach(syllable -> initials.append(syllable.charAt(0)));
        return initials.toString();
    }

    static void runs(Piece piece, String text, int length, Sink sink) {
        var characters = text.codePoints().toArray();
        for (var i = 0; i + length <= characters.length; i++) {
            sink.take(piece, characters, i, length);
        }
    }
}
