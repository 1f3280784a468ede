package shuke.kernel.transfer.packed;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import shuke.kernel.transfer.csv.Source;
import shuke.kernel.transfer.csv.Unpacked;

/**
 * A packed file (ZIP, APPNOTE 6.3), read by the directory at its end, as spreadsheets do: what stands in front of its entries is not always
 * right. The classes of the JDK do that for files on a disk only. What unpacks without end is refused.
 */
public final class Archive {
    private static final Charset GBK = Charset.forName("GB18030");
    private static final int MOST_ENTRIES = 20_000;
    private static final int MOST_DIRECTORY = 16 << 20;
    /** Sheets rarely pack better than this. */
    private static final long MOST_RATIO = 300;

    private static final long ALWAYS_FINE = 64L << 20;

    private static final int END = 0x06054B50;
    private static final int END_LENGTH = 22;
    private static final int LOCATOR = 0x07064B50;
    private static final int LOCATOR_LENGTH = 20;
    private static final int LARGE_END = 0x06064B50;
    private static final int LARGE_END_LENGTH = 56;
    private static final int ENTRY = 0x02014B50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL = 0x04034B50;
    private static final int LOCAL_LENGTH = 30;
    private static final int LARGE = 1;
    private static final int ENCRYPTED = 1;
    private static final long ELSEWHERE = 0xFFFFFFFFL;
    private static final int LONGEST_END = LOCATOR_LENGTH + END_LENGTH + 0xFFFF;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int CHUNK = 1 << 16;

    private final Source file;
    private final Map<String, Entry> entries;
    private final long most;

    /**
     * @param packed how many bytes it takes
     * @param offset where it begins
     */
    private record Entry(String name, int flags, int method, long packed, long offset) {}

    private Archive(Source file, Map<String, Entry> entries, long size) {
        this.file = file;
        this.entries = entries;
        this.most = Math.max(ALWAYS_FINE, size * MOST_RATIO);
    }

    /** Refuses a file without a directory: its end is missing. */
    public static Archive open(Source file) throws IOException {
        var tail = Tail.of(file);
        var end = tail.bytes();
        var at = end.limit() - END_LENGTH;
        while (at >= 0 && end.getInt(at) != END) at--;
        if (at < 0) throw new ZipException("no end");
        var length = Integer.toUnsignedLong(end.getInt(at + 12));
        var offset = Integer.toUnsignedLong(end.getInt(at + 16));
        var locator = at - LOCATOR_LENGTH;
        if (locator >= 0 && end.getInt(locator) == LOCATOR) {
            var large = part(file, end.getLong(locator + 8), LARGE_END_LENGTH);
            if (large.getInt(0) != LARGE_END) throw new ZipException("no end");
            length = large.getLong(40);
            offset = large.getLong(48);
        }
        if (length < 0 || length > MOST_DIRECTORY) throw new ZipException("no directory is so large");
        return new Archive(file, entries(part(file, offset, (int) length)), tail.size());
    }

    private static Map<String, Entry> entries(ByteBuffer directory) throws ZipException {
        var entries = new LinkedHashMap<String, Entry>();
        var at = 0;
        while (at + ENTRY_LENGTH <= directory.limit() && directory.getInt(at) == ENTRY) {
            var name = at + ENTRY_LENGTH;
            var extra = name + Short.toUnsignedInt(directory.getShort(at + 28));
            var comment = extra + Short.toUnsignedInt(directory.getShort(at + 30));
            if (comment > directory.limit()) throw new ZipException("no directory");
            var text = text(directory.slice(name, extra - name));
            entries.putIfAbsent(folded(text), entry(text, directory, at, extra, comment));
            if (entries.size() > MOST_ENTRIES) throw new ZipException("no file has so many parts");
            at = comment + Short.toUnsignedInt(directory.getShort(at + 32));
        }
        return entries;
    }

    /** Names are UTF-8, also where they do not say so; the packers of Chinese systems write GBK, which hardly ever looks like it. */
    private static String text(ByteBuffer name) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(name.duplicate()).toString();
        } catch (CharacterCodingException other) {
            return GBK.decode(name).toString();
        }
    }

    /** Sizes and places beyond 4 GB, or that were not known in time, stand behind the name, in this order. */
    private static Entry entry(String name, ByteBuffer directory, int at, int extra, int end) {
        var packed = Integer.toUnsignedLong(directory.getInt(at + 20));
        var size = Integer.toUnsignedLong(directory.getInt(at + 24));
        var offset = Integer.toUnsignedLong(directory.getInt(at + 42));
        for (var field = extra; field + 4 <= end; field += 4 + Short.toUnsignedInt(directory.getShort(field + 2))) {
            if (directory.getShort(field) != LARGE) continue;
            var next = field + 4;
            if (size == ELSEWHERE) next += 8;
            if (packed == ELSEWHERE && next + 8 <= end) {
                packed = directory.getLong(next);
                next += 8;
            }
            if (offset == ELSEWHERE && next + 8 <= end) offset = directory.getLong(next);
        }
        return new Entry(name, directory.getShort(at + 8), directory.getShort(at + 10), packed, offset);
    }

    private static ByteBuffer part(Source file, long offset, int length) throws IOException {
        if (offset < 0) throw new ZipException("nothing is there");
        try (var bytes = file.open()) {
            bytes.skipNBytes(offset);
            var part = bytes.readNBytes(length);
            if (part.length < length) throw new EOFException();
            return little(part);
        }
    }

    /** What its files are called, in the order of the directory; folders are none. */
    public List<String> names() {
        return entries.values().stream()
                .map(Entry::name)
                .filter(name -> !name.endsWith("/") && !name.endsWith("\\"))
                .toList();
    }

    /** How many bytes may come out of one entry. */
    public long most() {
        return most;
    }

    /** The bytes of an entry, whatever case its name is written in; nothing when there is none of that name. */
    public Optional<InputStream> open(String name) throws IOException {
        var entry = entries.get(folded(name));
        if (entry == null) return Optional.empty();
        if ((entry.flags() & ENCRYPTED) != 0) throw new ZipException("encrypted");
        var local = part(file, entry.offset(), LOCAL_LENGTH);
        if (local.getInt(0) != LOCAL) throw new ZipException("no entry");
        var begin = entry.offset()
                + LOCAL_LENGTH
                + Short.toUnsignedLong(local.getShort(26))
                + Short.toUnsignedLong(local.getShort(28));
        var bytes = file.open();
        try {
            bytes.skipNBytes(begin);
            return Optional.of(Unpacked.bounded(unpacked(bytes, entry), most));
        } catch (IOException broken) {
            bytes.close();
            throw broken;
        }
    }

    private static InputStream unpacked(InputStream bytes, Entry entry) throws ZipException {
        return switch (entry.method()) {
            case STORED -> new Stored(bytes, entry.packed());
            case DEFLATED -> new Inflating(new BufferedInputStream(bytes, CHUNK));
            default -> throw new ZipException("packed in an unusual way");
        };
    }

    /** Some programs write backslashes, and a slash in front. */
    public static String folded(String name) {
        var plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    /** Bytes as they are, so many of them. */
    private static final class Stored extends FilterInputStream {
        private long left;

        Stored(InputStream bytes, long length) {
            super(bytes);
            left = length;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? super.read() : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left <= 0) return -1;
            var read = super.read(target, offset, (int) Math.min(length, left));
            if (read > 0) left -= read;
            return read;
        }
    }

    /** Deflated bytes without a frame; they tell themselves where they end. */
    private static final class Inflating extends InflaterInputStream {
        Inflating(InputStream bytes) {
            super(bytes, new Inflater(true), CHUNK);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }

    /**
     * The end of a file.
     *
     * @param size of the whole file, in bytes
     */
    private record Tail(ByteBuffer bytes, long size) {
        static Tail of(Source file) throws IOException {
            var window = new byte[LONGEST_END + CHUNK];
            var size = 0L;
            var kept = 0;
            try (var bytes = file.open()) {
                for (var read = bytes.read(window, kept, CHUNK); read >= 0; read = bytes.read(window, kept, CHUNK)) {
                    size += read;
                    kept += read;
                    if (kept <= LONGEST_END) continue;
                    System.arraycopy(window, kept - LONGEST_END, window, 0, LONGEST_END);
                    kept = LONGEST_END;
                }
            }
            return new Tail(little(window).limit(kept), size);
        }
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
