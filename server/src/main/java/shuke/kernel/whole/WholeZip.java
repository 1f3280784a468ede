package shuke.kernel.whole;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.LongPredicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** The bytes of a file with everything, made while they are read: the memory needed is that of a piece. */
final class WholeZip extends InputStream {
    /** Of every entry, so that the same content makes the same bytes. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Iterator<Entry> entries;
    private final Instant madeAt;
    private final List<UUID> missing;
    private final LongPredicate goesOn;
    private final ByteArrayOutputStream made = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(made);
    private final List<Manifest.Part> parts = new ArrayList<>();

    @Nullable
    private Open open;

    private byte[] ready = {};
    private int at;
    private boolean isLast;
    private long records;

    /**
     * @param missing filled by the entries as they come
     * @param goesOn asked behind each piece, with how many records there were so far; false breaks off with {@link Halted}
     */
    WholeZip(Iterator<Entry> entries, Instant madeAt, List<UUID> missing, LongPredicate goesOn) {
        this.entries = entries;
        this.madeAt = madeAt;
        this.missing = missing;
        this.goesOn = goesOn;
    }

    /** It was told to go on no further. */
    static final class Halted extends RuntimeException {
        Halted() {
            super("halted", null, false, false);
        }
    }

    /** The entry that is being written. */
    private static final class Open {
        private final Entry entry;
        private final MessageDigest sum = sha256();
        private final OutputStream out;
        private long rows;
        private long size;

        Open(Entry entry, OutputStream zip) {
            this.entry = entry;
            this.out = new DigestOutputStream(new Counted(zip), sum);
        }

        private final class Counted extends java.io.FilterOutputStream {
            Counted(OutputStream out) {
                super(out);
            }

            @Override
            public void write(int one) throws IOException {
                out.write(one);
                size++;
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
                size += length;
            }
        }

        Manifest.Part part() {
            return new Manifest.Part(entry.name(), rows, size, HexFormat.of().formatHex(sum.digest()));
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    long records() {
        return records;
    }

    @Override
    public int read() {
        return fill() ? ready[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] to, int from, int most) {
        if (most == 0) return 0;
        if (!fill()) return -1;
        var some = Math.min(most, ready.length - at);
        System.arraycopy(ready, at, to, from, some);
        at += some;
        return some;
    }

    private boolean fill() {
        while (at == ready.length && !isLast) {
            try {
                write();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable); // of what is read for the file, not of the file
            }
            ready = made.toByteArray();
            made.reset();
            at = 0;
        }
        return at < ready.length;
    }

    private void write() throws IOException {
        if (open == null) {
            if (entries.hasNext()) begin(entries.next());
            else end();
            return;
        }
        var lines = open.entry.more(open.out);
        if (lines < 0) {
            parts.add(open.part());
            zip.closeEntry();
            open.entry.close();
            open = null;
            return;
        }
        open.rows += lines;
        if (open.entry.isOfRecords()) records += lines;
        if (!goesOn.test(records)) throw new Halted();
    }

    private void begin(Entry entry) throws IOException {
        zip.putNextEntry(named(entry.name()));
        open = new Open(entry, zip);
    }

    private void end() throws IOException {
        zip.putNextEntry(named(Manifest.NAME));
        zip.write(Json.EXACT
                .writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(new Manifest(Manifest.FORMAT, Manifest.EDITION, madeAt, parts, missing)));
        zip.closeEntry();
        zip.finish();
        isLast = true;
    }

    private static ZipEntry named(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        return entry;
    }

    @Override
    public void close() throws IOException {
        if (open != null) open.entry.close();
    }
}
