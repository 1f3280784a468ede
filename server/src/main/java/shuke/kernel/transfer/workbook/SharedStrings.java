package shuke.kernel.transfer.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import shuke.kernel.transfer.table.Aside;
import shuke.kernel.transfer.table.Pieces;

/**
 * The texts of a workbook, to which its cells point by number. They are put aside in pages, of which only those used last are in
 * memory: cells that stand together point to texts that do.
 */
final class SharedStrings implements Closeable {
    private static final int MOST_ON_PAGE = 2_000;
    private static final long MOST_IN_MEMORY = 16 << 20;

    private final List<Page> pages = new ArrayList<>();
    private final Map<Integer, List<byte[]>> inMemory = new LinkedHashMap<>(256, 0.75f, true);
    private long memory;
    private Aside.@Nullable Kept kept;
    private int count;

    /** @param first the number of its first text */
    private record Page(int first, int texts, long offset, int bytes) {}

    private SharedStrings() {}

    static SharedStrings none() {
        return new SharedStrings();
    }

    /** Reads the part of the texts to its end. */
    static SharedStrings read(Markup markup, Aside aside) {
        var strings = new SharedStrings();
        strings.kept = aside.keep(strings.new Writing(markup));
        return strings;
    }

    String get(int number) throws IOException {
        if (number < 0 || number >= count) throw new ZipException("a cell points to a text that is not there");
        var place = Collections.binarySearch(pages, new Page(number, 0, 0, 0), Comparator.comparingInt(Page::first));
        var at = place >= 0 ? place : -place - 2;
        var page = pages.get(at);
        var texts = inMemory.get(at);
        if (texts == null) {
            texts = load(page);
            remember(at, texts);
        }
        return new String(texts.get(number - page.first()), StandardCharsets.UTF_8);
    }

    private List<byte[]> load(Page page) throws IOException {
        var from = kept;
        if (from == null) throw new IllegalStateException("pages are only where something was kept");
        var texts = new ArrayList<byte[]>(page.texts());
        try (var bytes = from.open()) {
            bytes.skipNBytes(page.offset());
            var data = new DataInputStream(new ByteArrayInputStream(bytes.readNBytes(page.bytes())));
            for (var i = 0; i < page.texts(); i++) texts.add(data.readNBytes(data.readInt()));
        }
        return texts;
    }

    private void remember(int page, List<byte[]> texts) {
        inMemory.put(page, texts);
        memory += pages.get(page).bytes();
        while (memory > MOST_IN_MEMORY && inMemory.size() > 1) {
            var eldest = inMemory.keySet().iterator().next();
            inMemory.remove(eldest);
            memory -= pages.get(eldest).bytes();
        }
    }

    @Override
    public void close() throws IOException {
        if (kept != null) kept.close();
    }

    /** The texts as they are put aside, page by page, each behind its length in bytes. */
    private final class Writing extends Pieces {
        private final Markup markup;
        private long offset;

        Writing(Markup markup) {
            this.markup = markup;
        }

        @Override
        protected byte[] next() throws IOException {
            var texts = new ArrayList<byte[]>();
            var bytes = new ByteArrayOutputStream();
            var data = new DataOutputStream(bytes);
            while (bytes.size() < USUAL && texts.size() < MOST_ON_PAGE && markup.next()) {
                if (!markup.begins("si")) continue;
                var text = RichText.read(markup, "si").getBytes(StandardCharsets.UTF_8);
                data.writeInt(text.length);
                data.write(text);
                texts.add(text);
            }
            if (texts.isEmpty()) return new byte[0];
            pages.add(new Page(count, texts.size(), offset, bytes.size()));
            remember(pages.size() - 1, texts);
            count += texts.size();
            offset += bytes.size();
            return bytes.toByteArray();
        }
    }
}
