package shuke.kernel.transfer.card;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import shuke.kernel.transfer.csv.Source;
import shuke.kernel.transfer.table.SayingFile;
import shuke.kernel.transfer.table.TableFile;

/** A file of business cards. */
public final class Cards {
    private static final long FACTOR = 4;

    private Cards() {}

    /** Looks through all cards for what they say. */
    public static TableFile open(Source file) throws IOException {
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
        return new SayingFile(file, source -> new CardReader(source.open()), List.copyOf(said), FACTOR);
    }
}
