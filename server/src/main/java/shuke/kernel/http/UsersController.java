package shuke.kernel.http;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
import shuke.kernel.record.Query;
import shuke.kernel.record.RecordReader;
import shuke.kernel.schema.SchemaCatalog;
import shuke.matching.standardise.PersonName;

/** The people of a workspace. Everybody sees them; the function {@code users} adds and changes them. */
@RestController
@RequestMapping("/api/v1/users")
class UsersController {
    private static final String USER = "user";

    private final SchemaCatalog catalog;
    private final Access access;
    private final Staff staff;
    private final RecordReader records;

    UsersController(SchemaCatalog catalog, Access access, Staff staff, RecordReader records) {
        this.catalog = catalog;
        this.access = access;
        this.staff = staff;
        this.records = records;
    }

    record Answer(
            UUID id,
            String name,
            String email,
            String role,
            boolean active,
            @Nullable String language,
            @Nullable String timeZone,
            @Nullable RefAnswer team,
            @Nullable RefAnswer manager) {
        static Answer of(Row row) {
            return new Answer(
                    row.id(),
                    text(row, "name"),
                    text(row, "email"),
                    text(row, "role"),
                    !Boolean.FALSE.equals(row.get("active")),
                    find(row, "language"),
                    find(row, "timeZone"),
                    RefAnswer.of(row.get("team")),
                    RefAnswer.of(row.get("manager")));
        }
    }

    record Page(List<Answer> items, @Nullable String next) {}

    @GetMapping
    Page list(
            Actor actor,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var page = records.page(actor, new Query(USER, null, List.of("name"), List.of(), limit, cursor, false, false));
        return new Page(page.items().stream().map(Answer::of).toList(), page.next());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Answer add(Actor actor, @RequestBody UserForm form) {
        require(actor, Operation.CREATE);
        return Answer.of(staff.add(actor, form));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    Answer change(Actor actor, @PathVariable UUID id, @RequestBody UserForm form) {
        require(actor, Operation.EDIT);
        var now = Answer.of(records.read(actor, USER, id));
        return Answer.of(staff.change(actor, id, form, now.name(), now.email()));
    }

    /** Before anything is said about what was sent. */
    private void require(Actor actor, Operation operation) {
        access.require(actor, catalog.current(actor.workspace()).object(USER), operation);
    }

    private static @Nullable String find(Row row, String field) {
        var value = row.get(field);
        return switch (value) {
            case null -> null;
            case PersonName person -> person.full();
            default -> value.toString();
        };
    }

    private static String text(Row row, String field) {
        var value = find(row, field);
        return value == null ? "" : value;
    }
}
