package shuke.kernel.transfer.card;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import shuke.kernel.transfer.csv.Source;
import shuke.kernel.transfer.table.TableFile;
import shuke.kernel.transfer.table.TableRow;
import shuke.kernel.transfer.table.TableRows;

/** A file of business cards. The first card is in row 2, below the headings. */
public final class Cards implements TableFile {
    private static final long FACTOR = 4;
    private static final long ALWAYS_FINE = 1 << 20;

    private final Source file;
    private final List<String> headings;
    private final long mostText;

    private Cards(Source file, List<String> headings) throws IOException {
        this.file = file;
        this.headings = headings;
        this.mostText = ALWAYS_FINE + file.size() * FACTOR;
    }

    /** Looks through all cards for what they say. */
    public static Cards open(Source file) throws IOException {
        var said = new TreeSet<String>(Comparator.comparingInt(CardValues.HEADINGS::indexOf));
        var hasParts = true;
        try (var cards = new CardReader(file.open())) {
            for (var values = cards.next(); values != null; values = cards.next()) {
                said.addAll(values.keySet());
                hasParts = hasParts && values.containsKey(CardValues.FAMILY) && values.containsKey(CardValues.GIVEN);
            }
        }
        // the parts of names tell more than whole names, but only where every card has them
        said.removeAll(hasParts ? List.of(CardValues.FULL) : List.of(CardValues.FAMILY, CardValues.GIVEN));
        return new Cards(file, List.copyOf(said));
    }

    @Override
    public List<String> names() {
        return List.of();
    }

    @Override
    public boolean isHidden(int table) {
        return false;
    }

    @Override
    public long mostText() {
        return mostText;
    }

    @Override
    public TableRows rows(int table) throws IOException {
        return new Rows(new CardReader(file.open()));
    }

    @Override
    public void close() {
        // every look at the rows has a stream of its own
    }

    private final class Rows implements TableRows {
        private final CardReader cards;
        private long number;

        Rows(CardReader cards) {
            this.cards = cards;
        }

        @Override
        public @Nullable TableRow next() throws IOException {
            if (number++ == 0) return new TableRow(1, headings);
            var values = cards.next();
            return values == null ? null : new TableRow(number, cells(values));
        }

        private List<String> cells(Map<String, String> values) {
            var cells = new ArrayList<String>();
            for (var heading : headings) cells.add(values.getOrDefault(heading, ""));
            return cells;
        }

        @Override
        public void close() throws IOException {
            cards.close();
        }
    }
}
