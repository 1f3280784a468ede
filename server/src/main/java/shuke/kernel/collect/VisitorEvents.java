package shuke.kernel.collect;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Mark;
import shuke.kernel.base.Page;
import shuke.kernel.record.TimelineSource;
import tools.jackson.databind.JsonNode;

/** What visitors did, in the timelines of their records, and by website for those who look after them. */
@Service
public class VisitorEvents implements TimelineSource {
    private static final String KIND = "events";
    private static final int MOST = 100;

    private final EventStore store;
    private final WebsiteStore websites;
    private final WebsiteBook book;

    VisitorEvents(EventStore store, WebsiteStore websites, WebsiteBook book) {
        this.store = store;
        this.websites = websites;
        this.book = book;
    }

    /**
     * An event without what it says of anybody.
     *
     * @param url of the page; null for what happened on none
     * @param isKnown whether the record is found of whoever did it; not which
     */
    public record Taken(Instant at, String type, @Nullable String url, boolean isKnown) {}

    /** What a website has taken, the latest first. */
    public Page<Taken> page(Actor actor, UUID website, int limit, @Nullable String cursor) {
        book.find(actor, website);
        var most = Math.clamp(limit, 1, MOST);
        var found = store.page(actor.workspace(), website, Mark.of(cursor), most + 1);
        var some = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                some.stream()
                        .map(it -> new Taken(it.at(), it.type(), url(it.properties()), it.isKnown()))
                        .toList(),
                found.size() > most ? some.getLast().mark().text() : null,
                null);
    }

    private static @Nullable String url(JsonNode properties) {
        var url = properties.path("url").asString("");
        return url.isEmpty() ? null : url;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Noted> latest(Actor actor, String object, UUID id, @Nullable UUID by, @Nullable Mark after, int most) {
        if (by != null) return List.of(); // nobody's who works here
        var found = store.of(actor.workspace(), object, id, after, most);
        if (found.isEmpty()) return List.of();
        var names = websites.all(actor.workspace()).stream()
                .collect(Collectors.toMap(Website::id, it -> it.definition().name()));
        return found.stream()
                .map(it -> new Noted(it.at(), it.id(), told(it, names.getOrDefault(it.website(), ""))))
                .toList();
    }

    private static Map<String, @Nullable Object> told(EventStore.Kept it, String website) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("kind", "event");
        told.put("id", it.id().toString());
        told.put("website", website);
        told.put("type", it.type());
        told.put("properties", it.properties());
        return told;
    }
}
