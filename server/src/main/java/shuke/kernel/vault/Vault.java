package shuke.kernel.vault;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Parallel;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.Column;
import shuke.kernel.schema.Encryption;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.vault.Grams.Style;
import shuke.matching.standardise.Address;

/** Seals values on their way into a table, opens them on their way out, and knows how to find them in between. */
@Component
public class Vault {
    /** Counts up when tokens or codes come to be made otherwise. */
    private static final int EDITION = 1;

    private final Keys keys;

    public Vault(Keys keys) {
        this.keys = keys;
    }

    /** Turns checked rows into cells, column by column. */
    public Sealed seal(Workspace workspace, Clear clear) {
        var object = clear.object();
        var rows = clear.rows();
        var sheet = new Sheet(rows.stream().map(Clear.ClearRow::id).toList());
        var fields = new LinkedHashMap<Field, List<Sheet.Strip>>();
        clear.fields().forEach(field -> fields.put(field, sheet.add(Column.of(field))));
        var tokens = clear.fields().stream().anyMatch(Encryption::hasTokens) ? sheet.add(Column.TOKENS) : null;
        var likeness = clear.hasLikeness() ? sheet.add(Column.LIKENESS) : null;
        Parallel.each(rows.size(), at -> {
            var row = rows.get(at);
            fields.forEach((field, columns) -> {
                var value = row.values().get(field.name());
                if (value != null) write(workspace, object, field, row.id(), value, columns, at);
            });
            if (tokens != null) tokens.put(at, tokens(workspace, object, row.values()));
            if (likeness != null && !row.likeness().isEmpty()) {
                likeness.put(at, index().likeness(likenessPlace(workspace, object), row.likeness()));
            }
        });
        return sheet.sealed(object);
    }

    /** What stands in the column of likeness for any of the texts, under any key in use; each once. */
    public int[] likeness(Workspace workspace, ObjectType object, Collection<String> texts) {
        return index().anyLikeness(likenessPlace(workspace, object), texts);
    }

    /** A place that no field of an object can be. */
    private Place likenessPlace(Workspace workspace, ObjectType object) {
        return keys.fields().place(workspace, object.name(), Column.LIKENESS.name());
    }

    private void write(
            Workspace workspace,
            ObjectType object,
            Field field,
            UUID id,
            Object value,
            List<Sheet.Strip> columns,
            int row) {
        for (var at : columns) {
            at.put(
                    row,
                    field.encrypted()
                            ? sealed(place(workspace, object, field), field, id, value, at.column())
                            : Cells.write(at.column(), value));
        }
    }

    /** The cells of one value, in the order of {@link Column#of(Field)}. */
    public List<@Nullable String> cells(
            Workspace workspace, ObjectType object, Field field, UUID id, @Nullable Object value) {
        var place = place(workspace, object, field);
        return Column.of(field).stream()
                .<@Nullable String>map(column -> value == null
                        ? null
                        : field.encrypted() ? sealed(place, field, id, value, column) : Cells.write(column, value))
                .toList();
    }

    private String sealed(Place place, Field field, UUID id, Object value, Column column) {
        return switch (column.part()) {
            case Column.HASH -> index().hash(place, SealedText.plain(field, value));
            case Column.ORDER -> BlindIndex.cell(index().order(place, sortKey(field, value)));
            case Column.PARTS -> parts(place, (Address) value);
            default -> keys.fields().cipher().seal(place.context(), id, SealedText.of(field, value));
        };
    }

    private String parts(Place place, Address address) {
        return AddressJson.parts(address, (part, value) -> index().partHash(place, part, value));
    }

    private static byte[] sortKey(Field field, Object value) {
        return value instanceof LocalDate date
                ? Collation.ofDate(date)
                : Collation.ofText(SealedText.plain(field, value));
    }

    private @Nullable String tokens(Workspace workspace, ObjectType object, Map<String, @Nullable Object> values) {
        var pieces = new TokenSet();
        for (var field : object.fields()) {
            var value = values.get(field.name());
            if (value != null && Encryption.hasTokens(field)) {
                index().collect(place(workspace, object, field), Style.of(field), searched(field, value), pieces);
            }
        }
        return pieces.isEmpty() ? null : index().tokens(pieces);
    }

    private static String searched(Field field, Object value) {
        return value instanceof Address address ? AddressJson.line(address) : SealedText.plain(field, value);
    }

    /** How the records are found whose field has one of the values. */
    public Probe probe(Workspace workspace, ObjectType object, Field field, Collection<Object> values) {
        var column = Column.equality(field).orElseThrow();
        var texts = new ArrayList<String>();
        var place = place(workspace, object, field);
        for (var value : values) {
            var forms = field.encrypted()
                    ? index().hashes(place, SealedText.plain(field, value))
                    : List.of(Cells.text(column, value));
            texts.addAll(forms);
        }
        return new Probe(column, texts, values.isEmpty() ? 1 : texts.size() / values.size());
    }

    /** The cells of a hash column that mean this value, under any key in use. */
    public List<byte[]> hashes(Workspace workspace, ObjectType object, Field field, Object value) {
        return index().hashes(place(workspace, object, field), SealedText.plain(field, value)).stream()
                .map(cell -> java.util.HexFormat.of().parseHex(cell.substring(2)))
                .toList();
    }

    /** The hashes that a part of an address has in the column of parts, under any key in use. */
    public List<String> partHashes(Workspace workspace, ObjectType object, Field field, String part, Object value) {
        return index().partHashes(place(workspace, object, field), part, String.valueOf(value));
    }

    /** The code that stands in an order column for this value. */
    public byte[] order(Workspace workspace, ObjectType object, Field field, Object value) {
        var place = place(workspace, object, field);
        return index().order(place, sortKey(field, value));
    }

    /** Which tokens say that the value holds the text; empty when it is too short to be found in such a value. */
    public Optional<TokenQuery> tokens(
            Workspace workspace, ObjectType object, Field field, TokenQuery.Part part, String text) {
        return index().query(place(workspace, object, field), Style.of(field), part, text);
    }

    /** Ways to find a name that is written in Chinese by the letters that it is typed with; none for other fields. */
    public List<TokenQuery> typed(Workspace workspace, ObjectType object, Field field, String letters) {
        return Style.of(field) == Style.NAME ? index().typed(place(workspace, object, field), letters) : List.of();
    }

    /** Ways to find a name that holds nearly the word, of six letters at least; none for other fields. */
    public List<TokenQuery> similar(Workspace workspace, ObjectType object, Field field, String word) {
        return Style.of(field) == Style.NAME ? index().similar(place(workspace, object, field), word) : List.of();
    }

    /** The value behind the cells of a field, as the driver brings them, in the order of {@link Column#holding(Field)}. */
    public @Nullable Object open(
            Workspace workspace, ObjectType object, Field field, UUID id, @Nullable Object[] cells) {
        if (!field.encrypted()) {
            return Cells.read(field.type(), cells);
        }
        return cells[0] == null
                ? null
                : SealedText.read(field, opened(() -> place(workspace, object, field), id, String.valueOf(cells[0])));
    }

    /** Seals what is told of a value elsewhere than in its table, for as long as that is kept. */
    public String sealTold(Workspace workspace, String object, String field, UUID record, String text) {
        return keys.fields().cipher().seal(told(workspace, object, field).context(), record, text);
    }

    /** @throws DamagedValue when it was not sealed so */
    public String openTold(Workspace workspace, String object, String field, UUID record, String sealed) {
        return opened(() -> told(workspace, object, field), record, sealed);
    }

    /** By what a text is found that is kept sealed as told: the same for the same text, as long as {@link #codedWith} stays. */
    public String toldCode(Workspace workspace, String object, String field, String text) {
        return index().hash(told(workspace, object, field), text);
    }

    /** Another text whenever other keys are in use: codes made before are to be made anew. */
    public String codedWith() {
        return keys.state().inUse();
    }

    private Place told(Workspace workspace, String object, String field) {
        return keys.fields().place(workspace, "told " + object, field);
    }

    /** Opens with the keys in use, or with those that another program of this installation has brought in meanwhile. */
    private String opened(Supplier<Place> place, UUID record, String sealed) {
        try {
            return keys.fields().cipher().open(place.get().context(), record, sealed);
        } catch (DamagedValue unknown) {
            if (keys.refresh()) {
                return keys.fields().cipher().open(place.get().context(), record, sealed);
            }
            throw unknown;
        }
    }

    /** What a record is called: the label as statements bring it, see {@link Labels}. */
    public @Nullable String label(Workspace workspace, ObjectType object, @Nullable UUID id, @Nullable String told) {
        if (told == null || id == null) {
            return null;
        }
        var field = Labels.field(object, told);
        var text = Labels.text(told);
        if (field == null || !field.encrypted()) {
            return text;
        }
        var value = open(workspace, object, field, id, new Object[] {text});
        return value == null ? null : SealedText.plain(field, value);
    }

    /** The value of a computed cell: a formula's result, a sum, a part. */
    public Object plain(Object cell) {
        return Cells.plain(cell);
    }

    /** The text form of one cell of a value in clear, as PostgreSQL casts it; null for an empty one. */
    public static @Nullable String text(Column column, @Nullable Object value) {
        return Cells.write(column, value);
    }

    /** Counts up whenever other keys come into use: statements with codes in them are worth nothing afterwards. */
    public long generation() {
        return keys.generation();
    }

    /**
     * Tells whether the records of an object are sealed as they are to be: another text when other keys are in use, other fields are
     * sealed, or they are found in another way.
     */
    public String edition(ObjectType object) {
        var fields = object.fields().stream()
                .filter(Encryption::isSealedOrSearched)
                .map(field -> field.name() + ":" + field.type().kind()
                        + Column.of(field).size())
                .sorted()
                .collect(Collectors.joining(","));
        return fields.isEmpty() && object.duplicates() == null
                ? ""
                : EDITION + " " + keys.state().inUse() + " " + fields;
    }

    private BlindIndex index() {
        return keys.fields().index();
    }

    private Place place(Workspace workspace, ObjectType object, Field field) {
        return keys.fields().place(workspace, object.name(), field.name());
    }
}
