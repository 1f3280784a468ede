package shuke.kernel.http;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import shuke.kernel.live.News;
import shuke.kernel.live.Outlet;

/** News as a page hears them: events named {@code news} with what they are about in JSON, and comments that say nothing. */
record SseOutlet(SseEmitter emitter) implements Outlet {
    @Override
    public void tell(News news) throws IOException {
        emitter.send(SseEmitter.event().name("news").data(json(news), MediaType.APPLICATION_JSON));
    }

    @Override
    public void beat() throws IOException {
        emitter.send(SseEmitter.event().comment(""));
    }

    @Override
    public void end() {
        emitter.complete();
    }

    private static Map<String, Object> json(News news) {
        var json = new LinkedHashMap<String, Object>();
        json.put("objects", news.objects().stream().sorted().toList());
        json.put("records", records(news.records()));
        json.put("views", news.views().stream().sorted().toList());
        json.put("notifications", news.hasMail());
        json.put("missed", news.isLate());
        return json;
    }

    private static List<Map<String, String>> records(Map<String, Set<UUID>> records) {
        return records.entrySet().stream()
                .flatMap(one -> one.getValue().stream().map(id -> Map.of("object", one.getKey(), "id", id.toString())))
                .toList();
    }
}
