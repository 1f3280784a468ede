package shuke.kernel.http;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.view.Choice;
import shuke.kernel.view.OwnLooks;
import shuke.kernel.view.ViewReader;
import tools.jackson.databind.JsonNode;

/** How the caller arranges the views of an object for herself. */
@RestController
@RequestMapping("/api/v1/me/views/{object}")
class OwnViewsController {
    private final OwnLooks own;

    OwnViewsController(OwnLooks own) {
        this.own = own;
    }

    /** @param hidden null to leave it as it is */
    record ChoiceForm(
            @Nullable UUID opening,
            @Nullable List<UUID> tabs,
            @Nullable List<UUID> hidden) {}

    /** The view that the list opens with, the order of the tabs, and what is hidden. */
    @PutMapping
    @ResponseStatus(NO_CONTENT)
    void choose(Actor actor, @PathVariable String object, @RequestBody ChoiceForm form) {
        var hidden = form.hidden() == null ? own.choice(actor, object).hidden() : form.hidden();
        own.choose(actor, object, new Choice(form.opening(), form.tabs() == null ? List.of() : form.tabs(), hidden));
    }

    /** Columns, widths and density of a view; of the list itself where none is named. */
    @PutMapping("/look")
    @ResponseStatus(NO_CONTENT)
    void keep(
            Actor actor,
            @PathVariable String object,
            @RequestParam(required = false) @Nullable UUID view,
            @RequestBody JsonNode look) {
        own.keep(actor, object, view == null ? OwnLooks.LIST : view, ViewReader.look(Trees.object(look)));
    }

    /** Back to what the view itself says. */
    @DeleteMapping("/look")
    @ResponseStatus(NO_CONTENT)
    void forget(Actor actor, @PathVariable String object, @RequestParam(required = false) @Nullable UUID view) {
        own.keep(actor, object, view == null ? OwnLooks.LIST : view, null);
    }
}
