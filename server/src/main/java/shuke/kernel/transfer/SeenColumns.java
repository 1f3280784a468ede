package shuke.kernel.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import shuke.kernel.record.TextReading;
import shuke.kernel.schema.FieldType;
import shuke.kernel.transfer.csv.CsvRow;

/** Counts the values of columns, in bounded memory. A rehearsal wants to know all columns, a real import those that become picklists. */
final class SeenColumns {
    private static final int LONGEST = 200;

    /** Of one column, and of all together. */
    private static final int MOST_OF_COLUMN = 2_000;

    private static final int MOST = 200_000;

    private static final FieldType TEXT = new FieldType.Text(LONGEST, null);

    private final List<Counted> columns = new ArrayList<>();
    private int room = MOST;

    private final class Counted {
        final int column;
        final String heading;
        final boolean isMany;
        final FieldType type;
        final TypeGuess guess;
        final Map<String, Long> rows = new LinkedHashMap<>();
        long others;

        Counted(int column, Mapping mapping, String region) {
            var target = mapping.targets().get(column);
            this.column = column;
            this.heading = mapping.headings().get(column);
            this.type = target == null ? TEXT : target.field().type();
            this.isMany = type instanceof FieldType.MultiPicklist;
            this.guess = new TypeGuess(region);
        }

        void see(String cell) {
            if (CellText.isNothing(cell, type)) return;
            guess.see(cell);
            if (isMany) TextReading.items(cell).forEach(this::count);
            else count(cell.strip());
        }

        private void count(String value) {
            if (value.length() > LONGEST) {
                others++;
                return;
            }
            var before = rows.get(value);
            if (before != null) {
                rows.put(value, before + 1);
            } else if (rows.size() < MOST_OF_COLUMN && room > 0) {
                room--;
                rows.put(value, 1L);
            } else {
                others++;
            }
        }

        SeenColumn seen() {
            var frequent = rows.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                    .limit(SeenColumn.MOST)
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
            var isAll = others == 0;
            var more = rows.size() - frequent.size() + (isAll ? 0 : 1);
            return new SeenColumn(
                    heading, guess.type(isAll ? rows.size() : Integer.MAX_VALUE), frequent, more, Set.of());
        }
    }

    /** @param region of phone numbers without a country */
    SeenColumns(Mapping mapping, ImportOptions options, String region) {
        for (var column = 0; column < mapping.width(); column++) {
            var wish = options.mapping().get(mapping.headings().get(column));
            if (options.dryRun() || WishCheck.becomesChoices(wish)) columns.add(new Counted(column, mapping, region));
        }
    }

    void see(CsvRow row) {
        for (var one : columns) one.see(CellText.of(row.cell(one.column)));
    }

    List<SeenColumn> seen() {
        return columns.stream().map(Counted::seen).toList();
    }
}
