package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Row;
import shuke.kernel.file.FileUploads;
import shuke.kernel.file.Received;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form that a file comes in, read as it comes: the container would lay its parts down on the disk, in clear. Parts: {@code file},
 * once; {@code values}, JSON; {@code field}, the field it is meant for.
 */
@Component
class FileForm {
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int MOST_PARTS = 8;
    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> VALUES = new TypeReference<>() {};

    private final FileUploads uploads;
    private final JsonMapper json;

    FileForm(FileUploads uploads, JsonMapper json) {
        this.uploads = uploads;
        this.json = json;
    }

    /** What has come so far. */
    private static final class Parts implements AutoCloseable {
        @Nullable
        Received file;

        Map<String, @Nullable Object> values = Map.of();

        @Nullable
        String field;

        @Override
        public void close() {
            if (file != null) file.close();
        }
    }

    Row upload(Actor actor, HttpServletRequest request) {
        try (var parts = new Parts()) {
            read(actor, request, parts);
            var file = parts.file;
            if (file == null) throw malformed("file", "fileMissing");
            return uploads.keep(actor, file, parts.values, parts.field);
        }
    }

    private void read(Actor actor, HttpServletRequest request, Parts parts) {
        try {
            var form = new FileUpload();
            form.setHeaderEncoding(StandardCharsets.UTF_8.name());
            var items = form.getItemIterator(new ServletRequestContext(request));
            for (var number = 1; items.hasNext(); number++) {
                if (number > MOST_PARTS) throw broken();
                take(actor, items.next(), parts);
            }
        } catch (IOException brokenOff) {
            throw broken();
        }
    }

    private void take(Actor actor, FileItemStream item, Parts parts) throws IOException {
        try (var bytes = item.openStream()) {
            switch (Objects.requireNonNullElse(item.getFieldName(), "")) {
                case "file" -> {
                    if (parts.file != null) throw malformed("file", "oneExpected");
                    parts.file = uploads.receive(actor, Objects.requireNonNullElse(item.getName(), ""), bytes);
                }
                case "values" -> parts.values = values(text(bytes));
                case "field" -> parts.field = text(bytes).strip();
                default -> throw malformed(item.getFieldName(), "unknownMember", item.getFieldName());
            }
        }
    }

    private Map<String, @Nullable Object> values(String text) {
        try {
            var values = json.readValue(text, VALUES);
            return values == null ? Map.of() : values;
        } catch (JacksonException wrong) {
            throw malformed("values", "fileValuesMalformed");
        }
    }

    private static String text(InputStream bytes) throws IOException {
        var text = bytes.readNBytes(LONGEST_TEXT + 1);
        if (text.length > LONGEST_TEXT) throw broken();
        return new String(text, StandardCharsets.UTF_8);
    }

    private static ProblemException malformed(String field, String code, Object... args) {
        return ProblemException.of(Kind.MALFORMED, Problem.at(field, code, args));
    }

    private static ProblemException broken() {
        return ProblemException.of(Kind.MALFORMED, Problem.of("uploadBroken"));
    }
}
