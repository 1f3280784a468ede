package shuke.kernel.http;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Ref;
import shuke.kernel.notification.Inbox;
import shuke.kernel.notification.Kind;
import shuke.kernel.notification.SeenNotification;

/** What the caller is told, and which of it she wants to hear. */
@RestController
@RequestMapping("/api/v1/me/notifications")
class NotificationsController {
    private static final int MOST_AT_ONCE = 200;

    private final Inbox inbox;

    NotificationsController(Inbox inbox) {
        this.inbox = inbox;
    }

    /** @param upTo all that came until then; instead of ids */
    record ReadForm(@Nullable List<UUID> ids, @Nullable Instant upTo) {}

    @GetMapping
    Map<String, @Nullable Object> page(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "30") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var page = inbox.page(actor, unread, limit, cursor);
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put(
                "items",
                page.items().stream().map(NotificationsController::json).toList());
        json.put("next", page.next());
        return json;
    }

    @GetMapping("/count")
    Map<String, Object> count(Actor actor) {
        var count = inbox.unread(actor);
        return Map.of("unread", count.number(), "unreadIsAtLeast", count.capped());
    }

    @PostMapping("/read")
    @ResponseStatus(NO_CONTENT)
    void read(Actor actor, @RequestBody ReadForm form) {
        var ids = form.ids() == null ? List.<UUID>of() : form.ids();
        if (ids.size() > MOST_AT_ONCE) throw ProblemException.invalid(Problem.at("ids", "tooMany", MOST_AT_ONCE));
        if (!ids.isEmpty()) inbox.read(actor, ids);
        var upTo = form.upTo();
        if (upTo != null) inbox.readAll(actor, upTo);
    }

    @GetMapping("/settings")
    Map<String, Boolean> settings(Actor actor) {
        var json = new LinkedHashMap<String, Boolean>();
        inbox.wanted(actor).forEach((kind, wanted) -> json.put(kind.text(), wanted));
        return json;
    }

    /** Kinds that are not named stay as they are. */
    @PatchMapping("/settings")
    Map<String, Boolean> want(Actor actor, @RequestBody Map<String, Boolean> form) {
        var wanted = new EnumMap<Kind, Boolean>(Kind.class);
        form.forEach((word, isWanted) -> {
            var kind =
                    Kind.find(word).orElseThrow(() -> ProblemException.invalid(Problem.at(word, "notificationKind")));
            wanted.put(kind, isWanted);
        });
        inbox.want(actor, wanted);
        return settings(actor);
    }

    private static Map<String, @Nullable Object> json(SeenNotification seen) {
        var told = seen.notification();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", told.id().toString());
        json.put("kind", told.kind().text());
        json.put("at", told.at().toString());
        json.put("read", told.readAt() != null);
        json.put("times", told.times());
        json.put("actor", reference(seen.actor()));
        json.put("object", told.object());
        json.put("record", seen.record() == null ? null : reference(seen.record()));
        json.put("comment", told.comment() == null ? null : told.comment().toString());
        return json;
    }

    private static Map<String, @Nullable Object> reference(Ref ref) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", ref.id().toString());
        json.put("label", ref.label());
        return json;
    }
}
