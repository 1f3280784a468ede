package shuke.kernel.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.record.RecordReader;

/** Masked values in clear, one at a time; a POST, because each is written into the log. */
@RestController
class RevealController {
    private static final Bilingual FIELD = new Bilingual("字段", "The field");

    private final RecordReader reader;

    RevealController(RecordReader reader) {
        this.reader = reader;
    }

    record Form(@Nullable String field) {}

    @PostMapping("/api/v1/records/{object}/{id}/reveal")
    Map<String, @Nullable Object> reveal(
            Actor actor, @PathVariable String object, @PathVariable UUID id, @RequestBody Form form) {
        var field = form.field();
        if (field == null || field.isBlank()) {
            throw ProblemException.invalid(Problem.at("field", "required", FIELD));
        }
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("value", Plain.of(reader.reveal(actor, object, id, field)));
        return answer;
    }
}
