package shuke.kernel.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shuke.kernel.vault.Grams.Style;

/**
 * Finds sealed values without opening them. Written with the first of the keys, looked for with all of them: while a new key is
 * brought in, some records still have the codes of the old one.
 *
 * @param keys the one in use first
 * @param ordering the key for codes of the order
 */
record BlindIndex(List<IndexKey> keys, IndexKey ordering) {
    BlindIndex {
        keys = List.copyOf(keys);
    }

    Place place(String... names) {
        return Place.of(keys, ordering, names);
    }

    /** The cell of a hash column. */
    String hash(Place place, String text) {
        return cell(keys.getFirst().hash(place.context(), bytes(text)));
    }

    /** All that the cell of a hash column may be for the text. */
    List<String> hashes(Place place, String text) {
        return keys.stream()
                .map(key -> cell(key.hash(place.context(), bytes(text))))
                .toList();
    }

    /** Of a part of a value, as it stands in the column of parts. */
    String partHash(Place place, String part, String text) {
        return partHash(keys.getFirst(), place, part, text);
    }

    List<String> partHashes(Place place, String part, String text) {
        return keys.stream().map(key -> partHash(key, place, part, text)).toList();
    }

    private static String partHash(IndexKey key, Place place, String part, String text) {
        return HexFormat.of().formatHex(key.hash(place.context(), bytes(part), bytes(text)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    byte[] order(Place place, byte[] sortKey) {
        return OrderCode.of(ordering, place.order(), sortKey);
    }

    /** Adds the pieces of a text to those of a record. */
    void collect(Place place, Style style, String text, TokenSet into) {
        Grams.of(style, text, into.of(place.tokens().getFirst()));
    }

    /** The cell of the column of tokens. */
    String tokens(TokenSet pieces) {
        var out = new StringBuilder("{");
        for (var token : pieces.tokens(keys.getFirst())) {
            out.append(out.length() > 1 ? "," : "").append(token);
        }
        return out.append('}').toString();
    }

    /** The cell of the column of likeness. */
    String likeness(Place place, Collection<String> texts) {
        return texts.stream()
                .mapToInt(text -> likeness(keys.getFirst(), place, text))
                .sorted()
                .distinct()
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** All that cells of that column may hold for the texts. */
    int[] anyLikeness(Place place, Collection<String> texts) {
        return keys.stream()
                .flatMapToInt(key -> texts.stream().mapToInt(text -> likeness(key, place, text)))
                .sorted()
                .distinct()
                .toArray();
    }

    private static int likeness(IndexKey key, Place place, String text) {
        return ByteBuffer.wrap(key.hash(place.context(), bytes(text))).getInt();
    }

    Optional<TokenQuery> query(Place place, Style style, TokenQuery.Part part, String text) {
        return Needle.of(style, part, text).map(pieces -> query(place, pieces));
    }

    /** Ways to find what is typed in letters and written in Chinese. */
    List<TokenQuery> typed(Place place, String letters) {
        return Grams.typedAs(letters).stream().map(way -> each(place, way)).toList();
    }

    /** Ways to find a word of which one letter is wrong, missing or too much: one half of it is right then. */
    List<TokenQuery> similar(Place place, String word) {
        var half = word.length() / 2;
        return Stream.of(word.substring(0, half), word.substring(half))
                .map(part -> each(place, Needle.forms(Grams.Piece.RUN, part, 3)))
                .toList();
    }

    private TokenQuery each(Place place, List<Needle.Form> forms) {
        return query(place, forms.stream().map(List::of).toList());
    }

    TokenQuery query(Place place, List<List<Needle.Form>> pieces) {
        var all = new ArrayList<Integer>();
        var any = new ArrayList<List<Integer>>();
        for (var forms : pieces) {
            var tokens = tokens(place, forms);
            if (tokens.size() == 1) {
                all.add(tokens.getFirst());
            } else {
                any.add(tokens);
            }
        }
        return new TokenQuery(all, any);
    }

    /** The tokens of the forms under every key. */
    List<Integer> tokens(Place place, List<Needle.Form> forms) {
        var tokens = new ArrayList<Integer>();
        for (var i = 0; i < keys.size(); i++) {
            var set = new TokenSet().of(place.tokens().get(i));
            forms.forEach(form -> form.into(set));
            if (!set.isEmpty()) {
                for (var token : set.tokens(keys.get(i))) {
                    tokens.add(token);
                }
            }
        }
        return tokens;
    }

    /** Bytes as PostgreSQL reads them. */
    static String cell(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }
}
