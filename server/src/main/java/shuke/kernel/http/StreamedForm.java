package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;

/**
 * A form with a file in it, read once and as it comes: the container would lay its parts down on the disk, in clear. Where a
 * request wants to be told apart from others, its parts are summed up on their way, without what each sending separates them by.
 */
final class StreamedForm {
    private static final int MOST_PARTS = 8;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final String WANTED = StreamedForm.class.getName() + ".wanted";
    private static final String SUM = StreamedForm.class.getName() + ".sum";

    private StreamedForm() {}

    /** One part. */
    record Part(String field, String fileName, InputStream bytes) {
        String text() throws IOException {
            var text = bytes.readNBytes(LONGEST_TEXT + 1);
            if (text.length > LONGEST_TEXT) throw broken();
            return new String(text, StandardCharsets.UTF_8);
        }
    }

    /** Reads what it needs of a part. */
    interface Taker {
        void take(Part part) throws IOException;
    }

    static boolean is(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** Has {@link #sum} known once the form was read. */
    static void sumUp(HttpServletRequest request) {
        request.setAttribute(WANTED, true);
    }

    /** SHA-256 over all parts; empty as long as they were not read to the end. */
    static Optional<byte[]> sum(HttpServletRequest request) {
        return Optional.ofNullable((byte[]) request.getAttribute(SUM));
    }

    static void read(HttpServletRequest request, Taker taker) {
        var sums = new ArrayList<String>();
        var isWanted = request.getAttribute(WANTED) != null;
        try {
            var form = new FileUpload();
            form.setHeaderEncoding(StandardCharsets.UTF_8.name());
            var items = form.getItemIterator(new ServletRequestContext(request));
            while (items.hasNext()) {
                if (sums.size() == MOST_PARTS) throw broken();
                sums.add(take(items.next(), taker, isWanted));
            }
        } catch (IOException brokenOff) {
            throw broken();
        }
        if (isWanted) request.setAttribute(SUM, sum(sums));
    }

    private static String take(FileItemStream item, Taker taker, boolean isSummed) throws IOException {
        var field = Objects.requireNonNullElse(item.getFieldName(), "");
        var fileName = Objects.requireNonNullElse(item.getName(), "");
        var sha = Sha256.fresh();
        try (var plain = item.openStream();
                var bytes = isSummed ? new DigestInputStream(plain, sha) : plain) {
            taker.take(new Part(field, fileName, new Open(bytes)));
            bytes.transferTo(OutputStream.nullOutputStream()); // what the taker left
        }
        return field + "\0" + fileName + "\0" + HexFormat.of().formatHex(sha.digest());
    }

    /** Stays open when a taker closes it, so that the rest can be read. */
    private static final class Open extends FilterInputStream {
        Open(InputStream bytes) {
            super(bytes);
        }

        @Override
        public void close() {
            // whoever opened it closes it
        }
    }

    /** The order of the parts says nothing. */
    private static byte[] sum(List<String> parts) {
        var sorted = String.join("\n", parts.stream().sorted().toList());
        return Sha256.fresh().digest(sorted.getBytes(StandardCharsets.UTF_8));
    }

    static ProblemException broken() {
        return ProblemException.of(Kind.MALFORMED, Problem.of("uploadBroken"));
    }
}
