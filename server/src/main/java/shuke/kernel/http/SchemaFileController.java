package shuke.kernel.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
import shuke.kernel.schema.SchemaChanges.Changed;
import shuke.kernel.schema.SchemaEditor;
import shuke.kernel.view.NavigationJson;
import shuke.kernel.view.Navigations;
import tools.jackson.databind.node.JsonNodeFactory;

/** The data model as a file: out of one installation, into another. */
@RestController
@RequestMapping("/api/v1/schema")
class SchemaFileController {
    private static final MediaType YAML = new MediaType("application", "yaml", StandardCharsets.UTF_8);

    private static final Bilingual NOTHING = new Bilingual(
            "本工作区的数据模型与程序自带的完全相同，没有可导出的内容。",
            "The data model of this workspace is the program's own: there is nothing to export.");

    private final SchemaEditor editor;
    private final Navigations navigations;

    SchemaFileController(SchemaEditor editor, Navigations navigations) {
        this.editor = editor;
        this.navigations = navigations;
    }

    /**
     * @param changes what applying the file does, or would do
     * @param navigation whose navigation it changes: roles, null for everybody
     */
    record Applied(boolean dryRun, List<Line> changes, List<@Nullable String> navigation) {}

    /** @param change added, changed or removed */
    record Line(String object, @Nullable String field, String change) {
        static Line of(Changed changed) {
            var change = changed.before() == null ? "added" : changed.after() == null ? "removed" : "changed";
            return new Line(changed.object(), changed.field(), change);
        }
    }

    /** Everything that this workspace added to the objects of the program, or says differently about them, and its navigation. */
    @GetMapping("/export")
    ResponseEntity<String> export(Actor actor, @RequestParam(defaultValue = "yaml") String format) {
        var file = JsonNodeFactory.instance.objectNode();
        var own = editor.export(actor);
        if (!own.isEmpty()) file.putArray("objects").addAll(own);
        var arranged = navigations.all(actor);
        if (!arranged.isEmpty()) {
            var array = file.putArray("navigation");
            arranged.forEach((role, navigation) -> {
                var one = array.addObject();
                if (role != null) one.put("role", role);
                one.setAll(NavigationJson.of(navigation));
            });
        }
        return format.equals("json")
                ? answer("schema.json", MediaType.APPLICATION_JSON, file.toPrettyString())
                : answer("schema.yaml", YAML, file.isEmpty() ? nothing(actor.locale()) : ModelFile.write(file));
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
    Applied apply(Actor actor, @RequestBody String text, @RequestParam(defaultValue = "false") boolean dryRun) {
        var file = ModelFile.read(text);
        var coming = file.objects().stream()
                .map(object -> object.path("object").asString(""))
                .toList();
        file.navigation().forEach(one -> navigations.requireFit(actor, one.role(), one.navigation(), coming));
        var changes = editor.apply(actor, file.objects(), dryRun).stream()
                .map(Line::of)
                .toList();
        var now = navigations.all(actor);
        var arranged = file.navigation().stream()
                .filter(one -> !one.navigation().equals(now.get(one.role())))
                .toList();
        if (!dryRun) arranged.forEach(one -> navigations.keep(actor, one.role(), one.navigation()));
        var whose = new ArrayList<@Nullable String>();
        arranged.forEach(one -> whose.add(one.role()));
        return new Applied(dryRun, changes, whose);
    }
}
