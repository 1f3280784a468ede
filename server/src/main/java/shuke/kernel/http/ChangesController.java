package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import shuke.kernel.base.Actor;
import shuke.kernel.feed.Asked;
import shuke.kernel.feed.ChangeFeed;
import shuke.kernel.feed.ChangeJson;
import shuke.kernel.feed.ChangeLines;
import shuke.kernel.identity.Caller;

/** What happened to records, page by page or as it happens. */
@RestController
@RequestMapping("/api/v1/changes")
class ChangesController {
    private static final long FOR_EVER = 0;
    private static final long RECONNECT_MS = 3_000;

    private final ChangeFeed feed;
    private final ChangeLines lines;
    private final CallerFinder callers;

    ChangesController(ChangeFeed feed, ChangeLines lines, CallerFinder callers) {
        this.feed = feed;
        this.lines = lines;
        this.callers = callers;
    }

    /** @param wait for how many seconds at most, where nothing has happened yet */
    @GetMapping
    Map<String, @Nullable Object> page(
            Actor actor,
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(defaultValue = "") Set<String> objects,
            @RequestParam(defaultValue = "" + Asked.USUAL) int limit,
            @RequestParam(defaultValue = "false") boolean values,
            @RequestParam(defaultValue = "0") int wait) {
        return ChangeJson.of(lines.next(actor, new Asked(since, objects, limit, values), Duration.ofSeconds(wait)));
    }

    /** @param last where the line broke off; goes before {@code since} */
    @GetMapping(value = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(
            Actor actor,
            Caller caller,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(defaultValue = "") Set<String> objects,
            @RequestParam(defaultValue = "false") boolean values,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no"); // or a proxy would hold back what is told
        var emitter = new SseEmitter(FOR_EVER);
        emitter.send(SseEmitter.event().reconnectTime(RECONNECT_MS).comment(""));
        var again = callers.again(caller, request);
        var asked = new Asked(last == null || last.isEmpty() ? since : last, objects, Asked.USUAL, values);
        lines.follow(
                actor,
                () -> again.get().map(now -> now.actor(actor.client())),
                asked,
                new ChangesOutlet(emitter, change -> feed.behind(actor, change)));
        return emitter;
    }
}
