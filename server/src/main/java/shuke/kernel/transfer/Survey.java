package shuke.kernel.transfer;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shuke.kernel.transfer.csv.CsvFile;
import shuke.matching.standardise.DateOrder;

/**
 * What one look through all rows tells.
 *
 * @param total rows below the header
 * @param orders by index of the column: how its dates are to be read
 * @param decimalCommas indexes of columns in which 1.234,5 is how numbers are written
 * @param owners by index of the column: which people and teams are named, as far as there are not too many of them
 * @param undecided indexes of columns with dates that nothing decides; those dates are refused one by one
 * @param unfit indexes of columns that cannot be what their headings say
 * @param empty indexes of columns with nothing in them
 * @param several indexes of columns with cells that name several records where one is meant
 * @param meanings by index of the column: what some of its cells stand for
 * @param seen which values stand in the columns, as far as somebody wants to know
 */
record Survey(
        long total,
        Map<Integer, DateOrder> orders,
        Set<Integer> decimalCommas,
        Map<Integer, Set<String>> owners,
        List<Integer> undecided,
        List<Integer> unfit,
        List<Integer> empty,
        Set<Integer> several,
        Map<Integer, Map<String, String>> meanings,
        List<SeenColumn> seen) {
    /** The columns that say nothing of what their headings do. */
    Set<Integer> idle() {
        return Stream.concat(empty.stream(), unfit.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @param key the field that finds records; null for an import that only creates
     * @param usual the organisation's order of dates, where the file tells none; null for none
     * @param region of phone numbers without a country
     */
    static Survey of(
            CsvFile file,
            Mapping mapping,
            ImportOptions options,
            @Nullable String key,
            @Nullable DateOrder usual,
            String region)
            throws IOException {
        var columns = new SurveyedColumns(mapping, options, key);
        var seen = new SeenColumns(mapping, options, region);
        var total = 0L;
        try (var rows = file.format().open(file.source())) {
            rows.next();
            for (var row = rows.next(); row != null; row = rows.next()) {
                total++;
                if (options.corrections().leaveOut(row)) continue;
                var meant = options.corrections().on(row, mapping.headings());
                columns.see(meant);
                seen.see(meant);
            }
        }
        var orders = columns.dates().orders(options.dateOrder(), usual);
        return new Survey(
                total,
                orders,
                columns.numbers()
                        .withDecimalComma(options.decimal(), file.format().delimiter()),
                columns.owners(),
                columns.dates().undecided(orders),
                columns.unfit(),
                columns.empty(),
                columns.several(),
                columns.meanings(),
                seen.seen());
    }
}
