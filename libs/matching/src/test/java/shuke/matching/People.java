package shuke.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import shuke.matching.table.Column;
import shuke.matching.table.Dictionary;
import shuke.matching.table.Table;

/** Made-up people, a third of whom come twice with slips. */
public final class People {

    static final List<String> HEADER = List.of("id", "forename", "surname", "birth_date", "phone", "email", "city");

    private static final String[] FORENAMES =
            ("anna ben clara david emma felix greta henry ida jack karen leo mia noah olga paul quinn rosa sam tina ulrich vera"
                            + " walter xenia yann zoe margaret frederick dorothy bernard")
                    .split(" ");
    private static final String[] ENDS =
            "son ley ton ham berg wood field well ford by stein mann ez ini ski".split(" ");
    private static final String[] STARTS =
            "harri hol thorn ben gold green mar ash cal whit win black stan brad pem nor wal lind ros hart".split(" ");
    private static final String[] CITIES = "london paris berlin madrid rome vienna dublin oslo".split(" ");

    private People() {}

    /** Rows of cells, ids first; ids of the same person have the same number before the dash. */
    static List<List<String>> rows(int count, int seed) {
        var random = new Random(seed);
        var rows = new ArrayList<List<String>>();
        for (int person = 0; rows.size() < count; person++) {
            List<String> cells = person(random);
            rows.add(with(person + "-a", cells));
            if (person % 3 == 0 && rows.size() < count) rows.add(with(person + "-b", slips(cells, random)));
        }
        return rows;
    }

    public static String csv(int count, int seed) {
        var text = new StringBuilder(String.join(",", HEADER)).append('\n');
        for (var row : rows(count, seed)) text.append(String.join(",", row)).append('\n');
        return text.toString();
    }

    static Table table(List<String> header, List<List<String>> rows) {
        var columns = new ArrayList<Column>();
        for (int i = 1; i < header.size(); i++) {
            var texts = new Dictionary();
            int at = i;
            int[] codes = rows.stream().mapToInt(row -> texts.code(row.get(at))).toArray();
            columns.add(new Column(header.get(i), codes, texts.values()));
        }
        return new Table(rows.stream().map(List::getFirst).toList(), columns);
    }

    private static List<String> person(Random random) {
        String forename = any(FORENAMES, random);
        String surname = any(STARTS, random) + any(ENDS, random);
        String date =
                "%d-%02d-%02d".formatted(1940 + random.nextInt(70), 1 + random.nextInt(12), 1 + random.nextInt(28));
        String phone = "0" + (100_000_000 + random.nextInt(899_999_999));
        String email = forename + "." + surname + random.nextInt(100) + "@mail.com";
        return List.of(forename, surname, date, phone, email, any(CITIES, random));
    }

    private static List<String> slips(List<String> cells, Random random) {
        var changed = new ArrayList<>(cells);
        for (int i = 0; i < 2; i++) {
            int at = random.nextInt(cells.size());
            String text = cells.get(at);
            int place = random.nextInt(text.length());
            changed.set(at, random.nextInt(4) == 0 ? "" : text.substring(0, place) + "x" + text.substring(place + 1));
        }
        return changed;
    }

    private static List<String> with(String id, List<String> cells) {
        var row = new ArrayList<String>();
        row.add(id);
        row.addAll(cells);
        return row;
    }

    private static String any(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }
}
