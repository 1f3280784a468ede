package shuke.kernel.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Row;
import shuke.kernel.record.Batch;
import shuke.kernel.record.Change;
import shuke.kernel.record.Query;
import shuke.kernel.record.RecordReader;
import shuke.kernel.record.RecordWriter;
import shuke.kernel.schema.SchemaCatalog;
import tools.jackson.databind.JsonNode;

/** The teams of a workspace, a tree. Everybody sees them; the function {@code users} changes them. */
@RestController
@RequestMapping("/api/v1/teams")
class TeamsController {
    private static final String TEAM = "team";

    private final SchemaCatalog catalog;
    private final Access access;
    private final RecordWriter writer;
    private final RecordReader reader;

    TeamsController(SchemaCatalog catalog, Access access, RecordWriter writer, RecordReader reader) {
        this.catalog = catalog;
        this.access = access;
        this.writer = writer;
        this.reader = reader;
    }

    /** @param parent by id or by name; absent or null for a team at the top */
    record Form(
            @Nullable String name,
            @Nullable JsonNode parent,
            @Nullable JsonNode manager) {
        Map<String, @Nullable Object> input() {
            var input = new LinkedHashMap<String, @Nullable Object>();
            if (name != null) input.put("name", name);
            if (parent != null) input.put("parent", UserForm.lookup(parent, "name"));
            if (manager != null) input.put("manager", UserForm.lookup(manager, "email"));
            return input;
        }
    }

    record Answer(
            UUID id,
            String name,
            @Nullable RefAnswer parent,
            @Nullable RefAnswer manager) {
        static Answer of(Row row) {
            return new Answer(
                    row.id(),
                    String.valueOf(row.get("name")),
                    RefAnswer.of(row.get("parent")),
                    RefAnswer.of(row.get("manager")));
        }
    }

    record Page(List<Answer> items, @Nullable String next) {}

    @GetMapping
    Page list(
            Actor actor,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var page = reader.page(actor, new Query(TEAM, null, List.of("name"), List.of(), limit, cursor, false, false));
        return new Page(page.items().stream().map(Answer::of).toList(), page.next());
    }

    /** Renames a team, moves it in the tree, or gives it another lead; 422 when it would stand above itself. */
    @PatchMapping(
            path = "/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    Answer change(Actor actor, @PathVariable UUID id, @RequestBody Form form) {
        access.require(actor, catalog.current(actor.workspace()).object(TEAM), Operation.EDIT);
        var written = writer.write(actor, Batch.of(TEAM, new Change.Update(id, null, form.input())));
        return Answer.of(written.getFirst().row());
    }

    /** Into the recycle bin; one with teams below it stays. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id) {
        access.require(actor, catalog.current(actor.workspace()).object(TEAM), Operation.DELETE);
        writer.write(actor, Batch.of(TEAM, new Change.Delete(id, null)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Answer add(Actor actor, @RequestBody Form form) {
        access.require(actor, catalog.current(actor.workspace()).object(TEAM), Operation.CREATE);
        var written = writer.write(actor, Batch.of(TEAM, new Change.Create(null, form.input())));
        return Answer.of(written.getFirst().row());
    }
}
