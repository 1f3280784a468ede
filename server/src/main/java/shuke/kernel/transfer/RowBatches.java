package shuke.kernel.transfer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongPredicate;
import shuke.kernel.transfer.csv.CsvFormat;
import shuke.kernel.transfer.csv.RowReader;
import shuke.kernel.transfer.csv.Source;

/** The rows of a file in batches; while one batch is being written, the next one is read, and no more than that. */
final class RowBatches implements AutoCloseable {
    static final int ROWS = 1_000;

    private final RowReader rows;
    private final RowInput inputs;
    private final ExecutorService ahead = Executors.newVirtualThreadPerTaskExecutor();
    private final LongPredicate lines;
    private Future<List<PreparedRow>> next;

    private RowBatches(RowReader rows, RowInput inputs, long done, LongPredicate lines) {
        this.rows = rows;
        this.inputs = inputs;
        this.lines = lines;
        this.next = ahead.submit(() -> {
            for (var skipped = 0L; skipped <= done; skipped++) rows.next(); // one more for the header
            return read();
        });
    }

    /** @param done how many rows behind the header to leave out */
    static RowBatches behind(long done, Source file, CsvFormat format, RowInput inputs) throws IOException {
        return new RowBatches(format.open(file), inputs, done, line -> true);
    }

    /** @param lines those in which the wanted rows begin, in ascending order */
    static RowBatches only(long[] lines, Source file, CsvFormat format, RowInput inputs) throws IOException {
        return new RowBatches(format.open(file), inputs, 0, line -> Arrays.binarySearch(lines, line) >= 0);
    }

    /** The next batch; an empty one at the end. */
    List<PreparedRow> next() throws IOException, InterruptedException {
        try {
            var batch = next.get();
            next = ahead.submit(this::read);
            return batch;
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause());
        }
    }

    private List<PreparedRow> read() throws IOException {
        var batch = new ArrayList<PreparedRow>(ROWS);
        while (batch.size() < ROWS) {
            var row = rows.next();
            if (row == null) break;
            if (!lines.test(row.line())) continue;
            batch.add(inputs.prepared(row));
        }
        return batch;
    }

    @Override
    public void close() throws IOException {
        ahead.shutdownNow();
        ahead.close();
        rows.close();
    }
}
