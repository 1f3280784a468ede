package shuke.kernel.http;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import java.util.Locale;
import java.util.Map;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.view.Look;
import shuke.kernel.view.OwnLooks;
import shuke.kernel.view.SeenView;
import shuke.kernel.view.ViewEditor;
import shuke.kernel.view.ViewJson;
import shuke.kernel.view.ViewReader;
import shuke.kernel.view.Views;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Views of lists: what is kept for oneself, a team or everyone. */
@RestController
@RequestMapping("/api/v1/views")
class ViewsController {
    private final Views views;
    private final ViewEditor editor;
    private final OwnLooks own;

    ViewsController(Views views, ViewEditor editor, OwnLooks own) {
        this.views = views;
        this.editor = editor;
        this.own = own;
    }

    /** All that a list needs to draw its tabs and columns. */
    @GetMapping
    ObjectNode list(Actor actor, @RequestParam String object) {
        var shelf = views.of(actor, object);
        var looks = own.of(actor, object);
        var choice = own.choice(actor, object);
        var json = JsonNodeFactory.instance.objectNode();
        var items = json.putArray("items");
        shelf.items()
                .forEach(view -> items.add(json(view, actor.locale())
                        .set("own", look(looks, view.view().id()))));
        json.set("own", look(looks, OwnLooks.LIST));
        json.put("opening", choice.opening() == null ? null : choice.opening().toString());
        var tabs = json.putArray("tabs");
        choice.tabs().forEach(id -> tabs.add(id.toString()));
        var hidden = json.putArray("hidden");
        choice.hidden().forEach(id -> hidden.add(id.toString()));
        var may = json.putObject("may").put("everyone", shelf.everyone());
        var teams = may.putArray("teams");
        shelf.teams().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(team ->
                        teams.addObject().put("id", team.getKey().toString()).put("label", team.getValue()));
        return json;
    }

    @PostMapping
    @ResponseStatus(CREATED)
    ObjectNode create(Actor actor, @RequestBody JsonNode form) {
        return json(editor.create(actor, ViewReader.form(Trees.object(form))), actor.locale());
    }

    /** The whole view; If-Match with the version that was seen keeps two people from undoing each other's work. */
    @PutMapping("/{id}")
    ObjectNode change(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode form) {
        return json(
                editor.change(actor, id, ViewReader.form(Trees.object(form)), Etag.version(ifMatch)), actor.locale());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(NO_CONTENT)
    void delete(Actor actor, @PathVariable UUID id) {
        editor.remove(actor, id);
    }

    /** Brings back what was removed less than a month ago. */
    @PostMapping("/{id}/restore")
    ObjectNode restore(Actor actor, @PathVariable UUID id) {
        return json(editor.restore(actor, id), actor.locale());
    }

    private static JsonNode look(Map<UUID, Look> looks, UUID view) {
        var look = looks.get(view);
        return look == null ? JsonNodeFactory.instance.nullNode() : ViewJson.of(look);
    }

    private static ObjectNode json(SeenView seen, Locale locale) {
        var view = seen.view();
        var json = JsonNodeFactory.instance.objectNode();
        json.put("id", view.id().toString()).put("object", view.object()).put("name", view.name());
        json.put("audience", view.audience().text());
        json.set("team", reference(view.team(), seen.teamName()));
        json.set("owner", reference(view.owner(), seen.ownerName()));
        json.put("tab", view.tab());
        json.setAll(ViewJson.of(view.look()));
        json.set("filter", ViewJson.of(view.filter()));
        json.set("colours", ViewJson.of(view.colours()));
        json.put("version", view.version());
        json.put("standard", seen.isStandard());
        json.putObject("can").put("change", seen.mayChange());
        var problems = json.putArray("problems");
        seen.problems()
                .forEach(problem -> problems.addObject()
                        .put("field", problem.field())
                        .put("code", problem.code())
                        .put("detail", problem.detail(locale)));
        return json;
    }

    private static JsonNode reference(@Nullable UUID id, @Nullable String label) {
        return id == null
                ? JsonNodeFactory.instance.nullNode()
                : JsonNodeFactory.instance.objectNode().put("id", id.toString()).put("label", label);
    }
}
