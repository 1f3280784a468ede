package shuke.kernel.whole;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** A file with everything that is read, as often as one likes. */
final class WholeFile {
    private static final Pattern NAME = Pattern.compile(
            "schema\\.json|counters\\.json|tables/[a-z_]+\\.jsonl|records/[A-Za-z0-9_]+\\.jsonl|files/[0-9a-f-]{36}");
    private static final int LONGEST_TEXT = 64 << 20;
    private static final int BUFFER = 1 << 16;

    private final Bytes bytes;

    WholeFile(Bytes bytes) {
        this.bytes = bytes;
    }

    /** The file from its beginning; to be closed. */
    interface Bytes {
        InputStream open() throws IOException;
    }

    /** Takes an entry; its stream need not be read to the end. */
    interface Taker {
        void take(String name, InputStream bytes) throws IOException;
    }

    /**
     * What is known of a file that was read once.
     *
     * @param definitions what it says of objects otherwise than the program
     */
    record Checked(Manifest manifest, List<ObjectNode> definitions) {
        /** How many records it holds. */
        long records() {
            return manifest.entries().stream()
                    .filter(part -> part.name().startsWith(Entries.RECORDS))
                    .mapToLong(Manifest.Part::rows)
                    .sum();
        }
    }

    /**
     * Reads all of it once.
     *
     * @throws ProblemException 422 {@code wholeUnreadable} when it is no such file, {@code wholeNewer} when a newer program made it,
     *     {@code wholeDamaged} when it is not what it was
     */
    Checked check() throws IOException {
        var found = new HashMap<String, Manifest.Part>();
        var texts = new HashMap<String, byte[]>();
        read((name, in) -> {
            var isText = name.equals(Manifest.NAME) || name.equals(Entries.SCHEMA);
            if (!isText && !NAME.matcher(name).matches()) throw refused("wholeUnreadable");
            var bytes = in;
            if (isText) {
                var text = bytes(in);
                texts.put(name, text);
                bytes = new ByteArrayInputStream(text);
            }
            if (found.put(name, part(name, bytes)) != null) throw refused("wholeUnreadable");
        });
        var manifest = manifest(texts.get(Manifest.NAME));
        for (var part : manifest.entries()) {
            var there = found.get(part.name());
            if (there == null || !there.sha256().equals(part.sha256()))
                throw ProblemException.invalid(Problem.of("wholeDamaged", part.name()));
        }
        if (found.size() != manifest.entries().size() + 1) throw refused("wholeUnreadable");
        return new Checked(manifest, definitions(texts.get(Entries.SCHEMA)));
    }

    private static Manifest.Part part(String name, InputStream in) throws IOException {
        var sum = WholeZip.sha256();
        var size = new DigestInputStream(in, sum).transferTo(OutputStream.nullOutputStream());
        return new Manifest.Part(name, 0, size, HexFormat.of().formatHex(sum.digest()));
    }

    private static Manifest manifest(byte @Nullable [] text) {
        try {
            var manifest = text == null ? null : Json.EXACT.readValue(text, Manifest.class);
            if (manifest == null || !Manifest.FORMAT.equals(manifest.format())) throw refused("wholeUnreadable");
            if (manifest.edition() > Manifest.EDITION) throw refused("wholeNewer");
            return manifest;
        } catch (JacksonException unreadable) {
            throw refused("wholeUnreadable");
        }
    }

    private static List<ObjectNode> definitions(byte @Nullable [] text) {
        var definitions = new ArrayList<ObjectNode>();
        if (text == null) throw refused("wholeUnreadable");
        for (var each : Json.EXACT.readTree(text).path("objects")) {
            if (!(each instanceof ObjectNode definition)) throw refused("wholeUnreadable");
            definitions.add(definition);
        }
        return definitions;
    }

    private static byte[] bytes(InputStream in) throws IOException {
        var text = in.readNBytes(LONGEST_TEXT + 1);
        if (text.length > LONGEST_TEXT) throw refused("wholeUnreadable");
        return text;
    }

    void read(Taker taker) throws IOException {
        try (var zip = new ZipInputStream(new BufferedInputStream(bytes.open(), BUFFER), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                taker.take(entry.getName(), zip);
            }
        } catch (ZipException | EOFException cut) {
            throw refused("wholeUnreadable");
        }
    }

    static ProblemException refused(String code) {
        return ProblemException.invalid(Problem.of(code));
    }
}
