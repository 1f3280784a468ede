package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
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

/** The form that a file comes in. Parts: {@code file}, once; {@code values}, JSON; {@code field}, the field it is meant for. */
@Component
class FileForm {
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
            StreamedForm.read(request, part -> take(actor, part, parts));
            var file = parts.file;
            if (file == null) throw malformed("file", "fileMissing");
            return uploads.keep(actor, file, parts.values, parts.field);
        }
    }

    private void take(Actor actor, StreamedForm.Part part, Parts parts) throws IOException {
        switch (part.field()) {
            case "file" -> {
                if (parts.file != null) throw malformed("file", "oneExpected");
                parts.file = uploads.receive(actor, part.fileName(), part.bytes());
            }
            case "values" -> parts.values = values(part.text());
            case "field" -> parts.field = part.text().strip();
            default -> throw malformed(part.field(), "unknownMember", part.field());
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

    private static ProblemException malformed(String field, String code, Object... args) {
        return ProblemException.of(Kind.MALFORMED, Problem.at(field, code, args));
    }
}
