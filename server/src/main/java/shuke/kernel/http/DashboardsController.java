package shuke.kernel.http;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.report.Kind;
import shuke.kernel.report.SheetEditor;
import shuke.kernel.report.SheetReader;
import shuke.kernel.report.Sheets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Dashboards: reports side by side, kept for oneself, a team or everyone. */
@RestController
@RequestMapping("/api/v1/dashboards")
class DashboardsController {
    private final Sheets sheets;
    private final SheetEditor editor;

    DashboardsController(Sheets sheets, SheetEditor editor) {
        this.sheets = sheets;
        this.editor = editor;
    }

    @GetMapping
    ObjectNode list(Actor actor) {
        return SheetAnswer.of(sheets.of(actor, Kind.DASHBOARD), actor.locale());
    }

    @PostMapping
    @ResponseStatus(CREATED)
    ObjectNode create(Actor actor, @RequestBody JsonNode form) {
        return SheetAnswer.of(
                editor.create(actor, SheetReader.form(Kind.DASHBOARD, Trees.object(form))), actor.locale());
    }

    /** The whole dashboard; If-Match with the version that was seen keeps two people from undoing each other's work. */
    @PutMapping("/{id}")
    ObjectNode change(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode form) {
        var wanted = SheetReader.form(Kind.DASHBOARD, Trees.object(form));
        return SheetAnswer.of(editor.change(actor, id, wanted, Etag.version(ifMatch)), actor.locale());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(NO_CONTENT)
    void delete(Actor actor, @PathVariable UUID id) {
        editor.remove(actor, Kind.DASHBOARD, id);
    }

    /** Brings back what was removed less than a month ago. */
    @PostMapping("/{id}/restore")
    ObjectNode restore(Actor actor, @PathVariable UUID id) {
        return SheetAnswer.of(editor.restore(actor, Kind.DASHBOARD, id), actor.locale());
    }
}
