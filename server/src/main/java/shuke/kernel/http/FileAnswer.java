package shuke.kernel.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import shuke.kernel.file.Content;
import shuke.kernel.file.FileRules;

/**
 * A file as a browser gets it: shown only when nothing in it can run, otherwise saved, and never taken for another kind than it is.
 * Parts of it ({@code Range}) are Spring's work.
 */
final class FileAnswer {
    /**
     * No scripts, no connections, no forms, no frame around it, and apart from our origin. Chromium's viewer of PDF opens in such a
     * sandbox, as long as objects and styles of its own are let in.
     */
    private static final String NOTHING_RUNS =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; "
                    + "form-action 'none'; frame-ancestors 'none'; sandbox";

    private FileAnswer() {}

    static ResponseEntity<Resource> of(Content content) {
        var shown = FileRules.isShown(content.mediaType());
        return ResponseEntity.ok()
                .eTag(content.tag())
                .cacheControl(CacheControl.noCache().cachePrivate()) // asked again each time, since rights may change
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(content, shown))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", NOTHING_RUNS)
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .contentType(type(content, shown))
                .body(new Bytes(content));
    }

    private static String disposition(Content content, boolean shown) {
        return (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(content.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    /** What may not be shown is not even named as what it is. */
    private static MediaType type(Content content, boolean shown) {
        return shown ? MediaType.parseMediaType(content.mediaType()) : MediaType.APPLICATION_OCTET_STREAM;
    }

    private static final class Bytes extends AbstractResource {
        private final Content content;

        Bytes(Content content) {
            this.content = content;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return content.read();
        }

        @Override
        public long contentLength() {
            return content.size();
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public String getDescription() {
            return "file " + content.place().id();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Bytes bytes && bytes.content.equals(content);
        }

        @Override
        public int hashCode() {
            return content.hashCode();
        }
    }
}
