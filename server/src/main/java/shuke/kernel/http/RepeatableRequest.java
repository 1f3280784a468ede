package shuke.kernel.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** A request that can be told apart from others: its body has been looked at and can still be read, or will be summed up when it is. */
final class RepeatableRequest extends HttpServletRequestWrapper {
    private final byte @Nullable [] body;
    private final byte[] hash;

    private RepeatableRequest(HttpServletRequest request, byte @Nullable [] body, byte[] hash) {
        super(request);
        this.body = body;
        this.hash = hash;
    }

    static RepeatableRequest of(HttpServletRequest request) throws IOException {
        var sha = Sha256.fresh();
        add(sha, request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString());
        if (StreamedForm.is(request)) {
            StreamedForm.sumUp(request);
            return new RepeatableRequest(request, null, sha.digest());
        }
        var body = request.getInputStream().readAllBytes();
        add(sha, String.valueOf(request.getContentType()));
        return new RepeatableRequest(request, body, sha.digest(body));
    }

    /** SHA-256 over address and body; of a form, which is read only once, over its parts too as soon as they were read. */
    byte[] hash() {
        return StreamedForm.sum(this)
                .map(parts -> {
                    var sha = Sha256.fresh();
                    sha.update(hash);
                    return sha.digest(parts);
                })
                .orElseGet(hash::clone);
    }

    /** Has {@link #hash} tell all of the request, which nobody else is to read any more. */
    void readToEnd() {
        if (body == null) StreamedForm.read(this, part -> {});
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body == null ? super.getInputStream() : new Bytes(body);
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
