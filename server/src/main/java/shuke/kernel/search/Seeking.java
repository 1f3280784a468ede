package shuke.kernel.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shuke.kernel.base.Workspace;
import shuke.kernel.record.Sought;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.vault.TokenQuery;
import shuke.kernel.vault.Vault;

/** Words as the tokens of an object's records that could hold them. */
record Seeking(Vault vault, Workspace workspace, ObjectType object, List<Field> fields) {
    /** Empty when no field of the object can hold one of the words. */
    Optional<Sought> exactly(Words words) {
        var joined = words.joined().map(this::typed).orElse(List.of());
        var all = words.all().stream()
                .map(word -> Stream.concat(ways(word), joined.stream()).toList())
                .toList();
        return sought(all, first(words));
    }

    /** With a letter wrong in the long words. */
    Optional<Sought> nearly(Words words) {
        var all = words.all().stream()
                .map(word -> Words.isLong(word) ? similar(word) : ways(word).toList())
                .toList();
        return sought(all, List.of());
    }

    private Optional<Sought> sought(List<List<TokenQuery>> all, List<TokenQuery> first) {
        return all.stream().anyMatch(List::isEmpty)
                ? Optional.empty()
                : Optional.of(new Sought(object.name(), all, first));
    }

    private Stream<TokenQuery> ways(String word) {
        var written = fields.stream().flatMap(field -> tokens(field, TokenQuery.Part.LIKELY, word).stream());
        return Words.isLetters(word) ? Stream.concat(written, typed(word).stream()) : written;
    }

    private List<TokenQuery> typed(String letters) {
        return fields.stream()
                .flatMap(field -> vault.typed(workspace, object, field, letters).stream())
                .toList();
    }

    private List<TokenQuery> similar(String word) {
        return fields.stream()
                .flatMap(field -> vault.similar(workspace, object, field, word).stream())
                .toList();
    }

    /** Whose value begins with what was typed. */
    private List<TokenQuery> first(Words words) {
        var whole = String.join(" ", words.all());
        return fields.stream()
                .flatMap(field -> tokens(field, TokenQuery.Part.START, whole).stream())
                .toList();
    }

    /** Empty where nothing or everything would be found. */
    private Optional<TokenQuery> tokens(Field field, TokenQuery.Part part, String text) {
        return vault.tokens(workspace, object, field, part, text)
                .filter(query -> !query.all().isEmpty() || !query.any().isEmpty())
                .filter(query -> query.any().stream().noneMatch(List::isEmpty));
    }
}
