package shuke.kernel.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Ids;
import shuke.kernel.transfer.csv.CsvFile;
import shuke.kernel.transfer.table.TableText;

/** Looks through a table that was found in a file, which stays as it is. */
@Component
class TableReading {
    private final ImportFiles files;
    private final Flattening flattening;
    private final Ids ids;

    TableReading(ImportFiles files, Flattening flattening, Ids ids) {
        this.files = files;
        this.flattening = flattening;
        this.ids = ids;
    }

    /** What is done with a table as long as it is open. */
    interface Look<T> {
        T at(CsvFile file) throws IOException;
    }

    /**
     * Refuses a table that cannot be read.
     *
     * @param known how many of some headings mean something
     */
    <T> T read(FoundTable table, ToIntFunction<List<String>> known, Look<T> look) {
        try (var copy = files.copy(table.upload(), ids.next())) {
            var isFlat = flattening
                    .flatten(copy.workspace(), copy.id(), table.sheet(), known)
                    .isPresent();
            return look.at(CsvFile.examine(
                    files.of(copy.workspace(), copy.id()),
                    isFlat ? TableText.CHARSET : null,
                    isFlat ? String.valueOf(TableText.DELIMITER) : null,
                    known));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
