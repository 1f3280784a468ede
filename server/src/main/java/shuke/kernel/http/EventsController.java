package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.identity.Caller;
import shuke.kernel.live.Live;

/** What open pages are told as it happens. No thread waits for it. */
@RestController
class EventsController {
    private static final int MOST_WATCHED = 20;
    private static final long FOR_EVER = 0;
    private static final long RECONNECT_MS = 3_000;

    private final Live live;
    private final CallerFinder callers;

    EventsController(Live live, CallerFinder callers) {
        this.live = live;
        this.callers = callers;
    }

    /** @param watch the records that the page looks at, as {@code object:id}, with commas between them */
    @GetMapping(value = "/api/v1/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(
            Actor actor,
            Caller caller,
            @RequestParam(defaultValue = "") String watch,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no"); // or a proxy would hold back what is told
        var emitter = new SseEmitter(FOR_EVER);
        emitter.send(SseEmitter.event()
                .reconnectTime(RECONNECT_MS)
                .comment("")); // or nobody would know that the line is open
        var again = callers.again(caller, request);
        var close = live.open(
                actor, () -> again.get().map(now -> now.actor(actor.client())), watched(watch), new SseOutlet(emitter));
        emitter.onCompletion(close);
        emitter.onTimeout(close);
        emitter.onError(failure -> close.run());
        return emitter;
    }

    private static Map<String, Set<UUID>> watched(String watch) {
        var watched = new LinkedHashMap<String, Set<UUID>>();
        Arrays.stream(watch.split(",", -1))
                .filter(one -> !one.isBlank())
                .limit(MOST_WATCHED)
                .forEach(one -> {
                    var at = one.indexOf(':');
                    if (at < 0) throw ProblemException.invalid(Problem.at("watch", "idExpected"));
                    watched.computeIfAbsent(one.substring(0, at), o -> new LinkedHashSet<>())
                            .add(Bodies.uuid("watch", one.substring(at + 1)));
                });
        return watched;
    }
}
