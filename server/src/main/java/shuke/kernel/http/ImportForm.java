package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.transfer.Imports;
import shuke.kernel.transfer.Upload;

/** The form that an import comes in. Parts: {@code file} and {@code options}, JSON, which better stand in front of the file. */
@Component
class ImportForm {
    private static final int LONGEST_NAME = 200;

    private final Imports imports;

    ImportForm(Imports imports) {
        this.imports = imports;
    }

    /** What has come so far. */
    private static final class Parts implements AutoCloseable {
        @Nullable
        Upload file;

        @Nullable
        String options;

        @Override
        public void close() {
            if (file != null) file.close();
        }
    }

    UUID start(Actor actor, HttpServletRequest request) {
        try (var parts = new Parts()) {
            StreamedForm.read(request, part -> take(actor, part, parts));
            if (parts.options == null) throw missing("options");
            if (parts.file == null) throw missing("file");
            return imports.start(actor, parts.file, parts.options);
        }
    }

    private void take(Actor actor, StreamedForm.Part part, Parts parts) throws IOException {
        switch (part.field()) {
            case "options" -> parts.options = part.text();
            case "file" -> {
                if (parts.file != null) throw malformed("file", "oneExpected");
                if (parts.options != null)
                    imports.check(actor, parts.options); // before a long file is taken in for nothing
                parts.file = imports.receive(actor, name(part.fileName()), part.bytes());
            }
            default -> {} // other programs send more with a file, such as its size
        }
    }

    private static String name(String given) {
        var name = given.replace("\0", "");
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private static ProblemException missing(String part) {
        return malformed(part, "importPartMissing", part);
    }

    private static ProblemException malformed(String field, String code, Object... args) {
        return ProblemException.of(Kind.MALFORMED, Problem.at(field, code, args));
    }
}
