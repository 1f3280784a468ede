package shuke.matching.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shuke.matching.kind.Forms;
import shuke.matching.kind.Kind;
import shuke.matching.kind.Kinds;
import shuke.matching.table.Column;
import shuke.matching.table.Dictionary;
import shuke.matching.table.Table;

/**
 * The fields of a table by which records can be told apart, most telling first; columns that say nothing or say the same
 * as another are left out. At most {@link #MOST}.
 */
public final class Fields {

    /** Three bits each in a pattern of 63. */
    public static final int MOST = 20;

    private static final double LEAST_FILLED = 0.002;
    private static final double WITH_NUMBERS = 0.2;

    /** From here on two processors are done sooner than one. */
    private static final int MANY = 200;

    private Fields() {}

    /** The fields of a table from which is to be learnt. */
    public static List<Field> of(Table table, Map<String, Kind> declared) {
        Map<String, Kind> kinds = table.columns().parallelStream()
                .collect(Collectors.toMap(Column::name, column -> kind(column, declared)));
        Set<String> parts = nameParts(kinds);
        var shared = new Dictionary();
        var uncounted = table.columns().parallelStream()
                .filter(column -> !parts.contains(column.name()))
                .map(column -> uncounted(column, known(kinds, column), false, new Dictionary()))
                .toList();
        var names = table.columns().stream()
                .filter(column -> parts.contains(column.name()))
                .map(column -> uncounted(column, Kind.NAME, true, shared))
                .toList();
        // forename and surname know the texts of both only now
        return Distinct.of(Stream.of(uncounted, names)
                .flatMap(List::stream)
                .parallel()
                .flatMap(Fields::telling)
                .sorted(Comparator.comparingDouble(Fields::silence).thenComparing(Field::column))
                .toList());
    }

    /** The same fields as those from which was learnt, for another table: counted in it. */
    public static List<Field> of(Table table, List<Feature> features) {
        return seen(table, features).stream().map(Fields::counted).toList();
    }

    /** The same for a few rows: how common texts are is known from those from which was learnt. */
    public static List<Field> ofFew(Table rows, List<Feature> features) {
        var fields = new ArrayList<Field>();
        for (Field field : seen(rows, features)) {
            Feature feature = features.get(fields.size());
            var known = feature.texts();
            int[] counts = field.texts().stream().mapToInt(known::of).toArray();
            Words words = feature.words() == null
                    ? null
                    : new Words(field.texts(), feature.words()::of, known.filled(), feature.numbers());
            fields.add(with(field, counts, known.filled(), words));
        }
        return List.copyOf(fields);
    }

    /** What fields are likely to be where there is no record yet. */
    public static List<Feature> usual(Map<String, Kind> columns) {
        Set<String> parts = nameParts(columns);
        var features = new ArrayList<Feature>();
        columns.forEach((name, kind) -> {
            if (features.size() >= MOST - 1) return;
            var role = role(name, kind);
            var words = kind.isWorded() ? Frequencies.none() : null;
            features.add(new Feature(name, kind, role, false, parts.contains(name), Frequencies.none(), words));
            if (kind == Kind.ADDRESS)
                features.add(new Feature(name, Kind.CODE, role, true, false, Frequencies.none(), Frequencies.none()));
        });
        return List.copyOf(features);
    }

    private static List<Field> seen(Table table, List<Feature> features) {
        var shared = new Dictionary();
        var fields = new ArrayList<Field>();
        for (Feature feature : features) {
            Column column = table.columns().stream()
                    .filter(candidate -> candidate.name().equals(feature.column()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no column " + feature.column()));
            var texts = feature.namePart() ? shared : new Dictionary();
            Kind kind = feature.numbers() ? Kind.TEXT : feature.kind();
            String[] standard = standard(kind, feature.numbers(), column.values());
            int[] moved = new int[standard.length];
            for (int i = 1; i < moved.length; i++) moved[i] = texts.code(standard[i]);
            fields.add(uncounted(
                    feature.column(),
                    feature.kind(),
                    feature.role(),
                    feature.numbers(),
                    feature.namePart(),
                    codes(column.codes(), moved),
                    texts.values()));
        }
        return fields;
    }

    /** By all processors where there are many. */
    private static String[] standard(Kind kind, boolean numbers, List<String> texts) {
        String[] standard = new String[texts.size()];
        IntStream range = IntStream.range(1, standard.length);
        (standard.length < MANY ? range : range.parallel()).forEach(i -> {
            String form = Forms.standard(kind, texts.get(i));
            standard[i] = numbers ? Words.numbers(form) : form;
        });
        return standard;
    }

    private static Kind kind(Column column, Map<String, Kind> declared) {
        Kind kind = declared.get(column.name());
        if (kind != null) return kind;
        return Kinds.of(
                column.name(), column.values().subList(1, column.values().size()), filled(column));
    }

    private static Kind known(Map<String, Kind> kinds, Column column) {
        return kinds.getOrDefault(column.name(), Kind.TEXT);
    }

    /** The columns of forename and surname, when there are both; else none. */
    private static Set<String> nameParts(Map<String, Kind> kinds) {
        var names = kinds.keySet().stream()
                .filter(name -> kinds.get(name) == Kind.NAME)
                .sorted()
                .toList();
        var given = names.stream().filter(Headings::isGivenName).findFirst();
        var family = names.stream().filter(Headings::isFamilyName).findFirst();
        boolean both = given.isPresent() && family.isPresent() && !given.equals(family);
        return both ? Set.of(given.get(), family.get()) : Set.of();
    }

    private static Role role(String name, Kind kind) {
        return Headings.isShared(name) || kind == Kind.PHONE || kind == Kind.URL ? Role.SHARED : Role.OWN;
    }

    private static int filled(Column column) {
        int filled = 0;
        for (int code : column.codes()) if (code != 0) filled++;
        return filled;
    }

    /** Fields that are rarely filled or mostly the same say little. */
    private static double silence(Field field) {
        double share = field.filled() / (double) field.codes().length;
        return (field.chance() + 1e-9) / (share * share + 1e-9);
    }

    private static Field uncounted(Column column, Kind kind, boolean part, Dictionary dictionary) {
        int[] moved = new int[column.values().size()];
        for (int i = 1; i < moved.length; i++)
            moved[i] = dictionary.code(Forms.standard(kind, column.values().get(i)));
        Role role = role(column.name(), kind);
        return uncounted(column.name(), kind, role, false, part, codes(column.codes(), moved), dictionary.values());
    }

    /** The field, and that of the numbers within its texts, as far as they tell records apart. */
    private static Stream<Field> telling(Field uncounted) {
        Field field = counted(uncounted);
        int rows = field.codes().length;
        if (field.filled() < 2 || field.filled() < LEAST_FILLED * rows) return Stream.empty();
        Stream<Field> itself = field.chance() < 1 ? Stream.of(field) : Stream.empty();
        return field.kind().isWorded() ? Stream.concat(itself, numbers(field)) : itself;
    }

    private static int[] codes(int[] old, int[] moved) {
        int[] codes = new int[old.length];
        for (int row = 0; row < codes.length; row++) codes[row] = moved[old[row]];
        return codes;
    }

    private static Stream<Field> numbers(Field text) {
        var dictionary = new Dictionary();
        int[] moved = new int[text.texts().size()];
        for (int i = 1; i < moved.length; i++)
            moved[i] = dictionary.code(Words.numbers(text.texts().get(i)));
        int[] codes = codes(text.codes(), moved);
        Field numbers =
                counted(uncounted(text.column(), Kind.CODE, text.role(), true, false, codes, dictionary.values()));
        boolean telling = numbers.filled() >= WITH_NUMBERS * text.filled() && numbers.filled() >= 2;
        return telling && numbers.chance() < 1 ? Stream.of(numbers) : Stream.empty();
    }

    private static Field uncounted(
            String column, Kind kind, Role role, boolean numbers, boolean part, int[] codes, List<String> texts) {
        Comparison none = new CategoryComparison(List.of());
        return new Field(column, kind, role, numbers, part, codes, texts, new int[0], 0, none, null);
    }

    private static Field counted(Field field) {
        int[] counts = new int[field.texts().size()];
        int filled = 0;
        for (int code : field.codes()) {
            if (code == 0) continue;
            counts[code]++;
            filled++;
        }
        boolean worded = field.numbers() || field.kind().isWorded();
        return with(field, counts, filled, worded ? new Words(field.texts(), counts, field.numbers()) : null);
    }

    private static Field with(Field field, int[] counts, int filled, @Nullable Words words) {
        return new Field(
                field.column(),
                field.kind(),
                field.role(),
                field.numbers(),
                field.namePart(),
                field.codes(),
                field.texts(),
                counts,
                filled,
                comparison(field.kind(), field.texts(), words, field.numbers()),
                words);
    }

    private static Comparison comparison(Kind kind, List<String> texts, @Nullable Words words, boolean numbers) {
        if (words != null) return numbers ? new NumbersComparison(words) : new TextComparison(texts, words);
        return switch (kind) {
            case NAME, COMPANY, ADDRESS, TEXT -> new NameComparison(texts);
            case DATE -> new DateComparison(texts);
            case EMAIL -> new EmailComparison(texts);
            case PHONE, CODE, URL -> new CodeComparison(texts);
            case NUMBER -> new NumberComparison(texts);
            case CATEGORY -> new CategoryComparison(texts);
        };
    }
}
