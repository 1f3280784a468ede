package shuke.kernel.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A request whose body has been looked at and can still be read. */
final class RepeatableRequest extends HttpServletRequestWrapper {
    private static final int PIECE = 64 * 1024;

    private final byte @Nullable [] body;
    private final byte[] hash;

    private RepeatableRequest(HttpServletRequest request, byte @Nullable [] body, byte[] hash) {
        super(request);
        this.body = body;
        this.hash = hash;
    }

    static RepeatableRequest of(HttpServletRequest request) throws IOException, ServletException {
        var sha = Sha256.fresh();
        add(sha, request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString());
        if (isStreamed(request)) {
            return new RepeatableRequest(request, null, sha.digest());
        }
        if (isUpload(request)) {
            addParts(sha, request);
            return new RepeatableRequest(request, null, sha.digest());
        }
        var body = request.getInputStream().readAllBytes();
        add(sha, String.valueOf(request.getContentType()));
        return new RepeatableRequest(request, body, sha.digest(body));
    }

    /** SHA-256 over address and body. */
    byte[] hash() {
        return hash.clone();
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body == null ? super.getInputStream() : new Bytes(body);
    }

    /** The bytes of a file are read once, as they come: its key alone tells that it was sent before. */
    private static boolean isStreamed(HttpServletRequest request) {
        return request.getRequestURI().equals("/api/v1/files");
    }

    private static boolean isUpload(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** The parts and not the bytes of the body: each sending separates them by another line. */
    private static void addParts(MessageDigest sha, HttpServletRequest request) throws IOException, ServletException {
        var parts = request.getParts().stream()
                .sorted(Comparator.comparing(Part::getName))
                .toList();
        for (var part : parts) {
            add(sha, part.getName() + " " + part.getSubmittedFileName() + " " + part.getSize());
            try (var content = part.getInputStream()) {
                addAll(sha, content);
            }
        }
    }

    private static void addAll(MessageDigest sha, InputStream content) throws IOException {
        var piece = new byte[PIECE];
        for (var read = content.read(piece); read >= 0; read = content.read(piece)) {
            sha.update(piece, 0, read);
        }
    }

    private static void add(MessageDigest sha, String line) {
        sha.update(line.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) '\n');
    }

    private static final class Bytes extends ServletInputStream {
        private final ByteArrayInputStream in;

        Bytes(byte[] bytes) {
            in = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return in.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return in.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the body is read already");
        }
    }
}
