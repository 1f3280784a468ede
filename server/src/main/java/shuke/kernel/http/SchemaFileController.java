package shuke.kernel.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Bilingual;
import shuke.kernel.dictionary.DataDictionary;
import shuke.kernel.schema.SchemaChanges.Changed;
import shuke.kernel.schema.SchemaEditor;
import shuke.kernel.spreadsheet.Spreadsheet;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The data model as a file: out of one installation, into another. */
@RestController
@RequestMapping("/api/v1/schema")
class SchemaFileController {
    private static final MediaType YAML = new MediaType("application", "yaml", StandardCharsets.UTF_8);

    private static final Bilingual NOTHING = new Bilingual(
            "本工作区的数据模型与程序自带的完全相同，没有可导出的内容。",
            "The data model of this workspace is the program's own: there is nothing to export.");

    private final SchemaEditor editor;
    private final DataDictionary dictionary;

    SchemaFileController(SchemaEditor editor, DataDictionary dictionary) {
        this.editor = editor;
        this.dictionary = dictionary;
    }

    /** @param changes what applying the file does, or would do */
    record Applied(boolean dryRun, List<Line> changes) {}

    /** @param change added, changed or removed */
    record Line(String object, @Nullable String field, String change) {
        static Line of(Changed changed) {
            var change = changed.before() == null ? "added" : changed.after() == null ? "removed" : "changed";
            return new Line(changed.object(), changed.field(), change);
        }
    }

    /** Everything that this workspace added to the objects of the program, or says differently about them. */
    @GetMapping("/export")
    ResponseEntity<String> export(Actor actor, @RequestParam(defaultValue = "yaml") String format) {
        var file = JsonNodeFactory.instance.objectNode();
        var own = editor.export(actor);
        if (!own.isEmpty()) file.putArray("objects").addAll(own);
        return format.equals("json")
                ? answer("schema.json", MediaType.APPLICATION_JSON, file.toPrettyString())
                : answer("schema.yaml", YAML, own.isEmpty() ? nothing(actor.locale()) : Trees.yaml(file));
    }

    /** What the caller sees of the data dictionary, in her language, as a workbook. */
    @GetMapping("/dictionary.xlsx")
    ResponseEntity<byte[]> dictionary(Actor actor) throws IOException {
        var workbook = new ByteArrayOutputStream();
        dictionary.write(actor, workbook);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Spreadsheet.MEDIA_TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"dictionary.xlsx\"")
                .body(workbook.toByteArray());
    }

    /** A file that can be applied and does nothing. */
    static String nothing(Locale locale) {
        return "# " + NOTHING.in(locale) + "\n{}\n";
    }

    private static ResponseEntity<String> answer(String name, MediaType type, String text) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + '"')
                .body(text);
    }

    /** Takes over an exported file; with {@code dryRun} only says what would change. */
    @PostMapping("/apply")
    Applied apply(Actor actor, @RequestBody String file, @RequestParam(defaultValue = "false") boolean dryRun) {
        List<ObjectNode> definitions = Trees.file(file);
        return new Applied(
                dryRun,
                editor.apply(actor, definitions, dryRun).stream().map(Line::of).toList());
    }
}
