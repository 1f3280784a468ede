package shuke.kernel.http;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import shuke.kernel.feed.Change;
import shuke.kernel.feed.ChangeJson;
import shuke.kernel.feed.Outlet;

/**
 * Changes as a program hears them: events named {@code change}, each with the cursor behind it as its id, and comments that say nothing.
 *
 * @param cursor behind a change
 */
record ChangesOutlet(SseEmitter emitter, Function<Change, String> cursor) implements Outlet {
    @Override
    public void tell(List<Change> changes) throws IOException {
        for (var change : changes) {
            emitter.send(SseEmitter.event()
                    .id(cursor.apply(change))
                    .name("change")
                    .data(ChangeJson.of(change), MediaType.APPLICATION_JSON));
        }
    }

    @Override
    public void beat() throws IOException {
        emitter.send(SseEmitter.event().comment(""));
    }

    @Override
    public void end() {
        emitter.complete();
    }
}
