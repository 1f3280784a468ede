package shuke.kernel.http;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Bilingual;
import shuke.kernel.cleansing.Check;
import shuke.kernel.cleansing.Criteria;
import shuke.kernel.cleansing.CriteriaBook;
import shuke.kernel.cleansing.Orders;
import shuke.kernel.cleansing.Schedule;
import shuke.kernel.job.Work.Move;
import shuke.kernel.scan.Scans;

/** What is looked for in records and when, the scans themselves, and orders that put many things right. */
@RestController
@RequestMapping("/api/v1/cleansing")
class CleansingSettingsController {
    private final CriteriaBook book;
    private final Scans scans;
    private final Orders orders;

    CleansingSettingsController(CriteriaBook book, Scans cleansingScans, Orders orders) {
        this.book = book;
        this.scans = cleansingScans;
        this.orders = orders;
    }

    @GetMapping("/criteria")
    Map<String, Object> criteria(Actor actor) {
        return Map.of("items", CleansingJson.of(book.all(actor)));
    }

    @GetMapping("/criteria/{object}")
    Map<String, @Nullable Object> criteria(Actor actor, @PathVariable String object) {
        return CleansingJson.of(book.read(actor, object));
    }

    record CheckBody(
            @Nullable String name,
            @Nullable String when,
            @Nullable String field,
            @Nullable Map<String, String> message) {
        Check check() {
            var texts = message == null ? Map.<String, String>of() : message;
            return new Check(
                    Objects.requireNonNullElse(name, ""),
                    Objects.requireNonNullElse(when, ""),
                    field,
                    new Bilingual(texts.getOrDefault("zh-CN", ""), texts.getOrDefault("en", "")));
        }
    }

    /** @param silenced names of checks of the program that are not wanted */
    record CriteriaBody(
            long version,
            @Nullable List<String> kinds,
            @Nullable List<String> expected,
            @Nullable List<String> optional,
            double outlierLimit,
            int staleMonths,
            @Nullable List<CheckBody> checks,
            @Nullable List<String> silenced) {
        Criteria criteria() {
            var wanted = new LinkedHashSet<shuke.kernel.cleansing.Kind>();
            given(kinds).forEach(word -> wanted.add(CleansingController.known(Objects.requireNonNullElse(word, ""))));
            return new Criteria(
                    version,
                    wanted,
                    given(expected),
                    given(optional),
                    outlierLimit,
                    staleMonths,
                    given(checks).stream().map(CheckBody::check).toList(),
                    new LinkedHashSet<>(given(silenced)));
        }

        private static <T> List<T> given(@Nullable List<T> list) {
            return list == null ? List.of() : new ArrayList<>(new LinkedHashSet<>(list));
        }
    }

    @PutMapping("/criteria/{object}")
    Map<String, @Nullable Object> change(Actor actor, @PathVariable String object, @RequestBody CriteriaBody body) {
        return CleansingJson.of(book.write(actor, object, body.criteria()));
    }

    @GetMapping("/schedule")
    Schedule schedule(Actor actor) {
        return book.schedule(actor);
    }

    @PutMapping("/schedule")
    Schedule change(Actor actor, @RequestBody Schedule body) {
        return book.write(actor, body);
    }

    /** The latest first. */
    @GetMapping("/scans")
    Map<String, Object> scans(Actor actor) {
        return Map.of("items", scans.latest(actor).stream().map(ScanJson::of).toList());
    }

    record ScanBody(String object) {}

    @PostMapping("/scans")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, String> scan(Actor actor, @RequestBody ScanBody body) {
        return Map.of("id", scans.start(actor, body.object()).toString());
    }

    @PostMapping("/scans/{id}/stop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stopScan(Actor actor, @PathVariable UUID id) {
        scans.move(actor, id, Move.STOP);
    }

    /** @param kind null for all, as are {@code field} and {@code owner} */
    record OrderBody(
            String object,
            @Nullable String kind,
            @Nullable String field,
            @Nullable UUID owner) {}

    @PostMapping("/orders")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, @Nullable Object> order(Actor actor, @RequestBody OrderBody body) {
        var kind = CleansingController.kind(body.kind());
        return CleansingJson.of(orders.start(actor, body.object(), kind, body.field(), body.owner()));
    }

    @GetMapping("/orders/{id}")
    Map<String, @Nullable Object> order(Actor actor, @PathVariable UUID id) {
        return CleansingJson.of(orders.read(actor, id));
    }

    @PostMapping("/orders/{id}/stop")
    Map<String, @Nullable Object> stop(Actor actor, @PathVariable UUID id) {
        orders.stop(actor, id);
        return order(actor, id);
    }

    @PostMapping("/orders/{id}/undo")
    Map<String, @Nullable Object> undo(Actor actor, @PathVariable UUID id) {
        orders.undo(actor, id);
        return order(actor, id);
    }
}
