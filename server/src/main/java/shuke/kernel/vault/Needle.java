package shuke.kernel.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shuke.kernel.vault.Grams.Piece;
import shuke.kernel.vault.Grams.Style;

/** What is looked for, taken to pieces: a list of which every one must be there, in at least one of its forms. */
final class Needle {
    /** What may stand beside a letter in a name. */
    private static final int[] BESIDE_LETTERS =
            "abcdefghijklmnopqrstuvwxyz0123456789 .,-'&()/".codePoints().toArray();

    private static final int[] DIGITS = "0123456789".codePoints().toArray();
    private static final int[] CODE_CHARACTERS =
            "abcdefghijklmnopqrstuvwxyz0123456789@.-_+/:%".codePoints().toArray();

    private Needle() {}

    /** One form of a piece. */
    static final class Form {
        private final Piece piece;
        private final int[] characters;

        private Form(Piece piece, int[] characters) {
            this.piece = piece;
            this.characters = characters;
        }

        void into(Grams.Sink sink) {
            sink.take(piece, characters, 0, characters.length);
        }
    }

    /**
     * @return empty when the text is too short to be looked for in such a field; a list of nothing when every value holds it
     */
    static Optional<List<List<Form>>> of(Style style, TokenQuery.Part part, String text) {
        var characters = Grams.folded(style, text);
        if (characters.length == 0) {
            return style == Style.NUMBER && !text.isBlank() ? Optional.of(List.of(List.of())) : Optional.of(List.of());
        }
        var pieces = new ArrayList<List<Form>>();
        runs(characters, pieces);
        var edge = Math.min(characters.length, 3);
        switch (part) {
            case START -> pieces.add(one(Piece.START, characters, 0, edge));
            case END -> pieces.add(one(Piece.END, characters, characters.length - edge, edge));
            case LIKELY -> {
                if (characters.length < 3) {
                    var piece = Grams.isPiece(style, characters, 0, characters.length) ? Piece.RUN : Piece.START;
                    pieces.add(one(piece, characters, 0, characters.length));
                }
            }
            case ANYWHERE -> {
                if (characters.length < 3) {
                    var within = within(style, characters);
                    within.ifPresent(pieces::add);
                    return within.map(found -> pieces);
                }
            }
        }
        return Optional.of(pieces);
    }

    /** Every run of the length, each a piece that must be there. */
    static List<Form> forms(Piece piece, String text, int length) {
        var forms = new ArrayList<Form>();
        Grams.runs(
                piece, text, length, (same, characters, from, size) -> forms.addAll(one(same, characters, from, size)));
        return forms;
    }

    private static void runs(int[] characters, List<List<Form>> into) {
        for (var i = 0; i + 3 <= characters.length; i++) {
            into.add(one(Piece.RUN, characters, i, 3));
        }
    }

    /** One or two characters: a piece of their own, or a part of every larger piece that could hold them. */
    private static Optional<List<Form>> within(Style style, int[] characters) {
        if (Grams.isPiece(style, characters, 0, characters.length)) {
            return Optional.of(one(Piece.RUN, characters, 0, characters.length));
        }
        var beside = beside(style);
        var forms = new ArrayList<Form>(one(Piece.START, characters, 0, characters.length));
        forms.addAll(one(Piece.END, characters, 0, characters.length));
        var larger = style == Style.NAME ? 2 : 3;
        if (larger - characters.length > 1 && style != Style.NUMBER) {
            return Optional.empty();
        }
        around(characters, beside, larger, forms);
        return Optional.of(forms);
    }

    private static void around(int[] characters, int[] beside, int length, List<Form> into) {
        if (characters.length == length) {
            into.add(new Form(Piece.RUN, characters));
            return;
        }
        for (var other : beside) {
            around(joined(new int[] {other}, characters), beside, length, into);
            around(joined(characters, new int[] {other}), beside, length, into);
        }
    }

    private static int[] beside(Style style) {
        return switch (style) {
            case NAME, PROSE -> BESIDE_LETTERS;
            case NUMBER -> DIGITS;
            case CODE -> CODE_CHARACTERS;
        };
    }

    private static int[] joined(int[] one, int[] other) {
        var both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static List<Form> one(Piece piece, int[] characters, int from, int length) {
        return List.of(new Form(piece, java.util.Arrays.copyOfRange(characters, from, from + length)));
    }
}
