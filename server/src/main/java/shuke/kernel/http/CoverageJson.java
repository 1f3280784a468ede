package shuke.kernel.http;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import shuke.kernel.source.Coverage;
import shuke.kernel.source.Source;

/** What each source has, as JSON: sources by their codes. */
final class CoverageJson {
    private CoverageJson() {}

    record OverlapAnswer(String source, String other, long records) {}

    record ShareAnswer(String source, String field, long filled, long won) {}

    /** @param only records that no other source knows */
    record PartAnswer(String source, long records, long only, Instant heardAt) {}

    record ObjectAnswer(
            String object,
            long records,
            List<PartAnswer> sources,
            List<OverlapAnswer> overlaps,
            List<ShareAnswer> fields) {}

    static Map<String, Object> of(Coverage.All all) {
        var codes = new HashMap<UUID, String>();
        all.sources().forEach(source -> codes.put(source.id(), source.code()));
        return Map.of(
                "items",
                all.objects().stream()
                        .map(each -> of(each, all.sources(), id -> Objects.requireNonNull(codes.get(id))))
                        .toList());
    }

    private static ObjectAnswer of(Coverage.OfObject it, List<Source> sources, Function<UUID, String> codes) {
        var parts = sources.stream()
                .flatMap(source -> it.overlaps().stream()
                        .filter(each -> each.source().equals(source.id())
                                && each.other().equals(source.id()))
                        .map(own -> new PartAnswer(source.code(), own.records(), own.only(), heard(it, source))))
                .toList();
        return new ObjectAnswer(
                it.object(),
                it.records(),
                parts,
                it.overlaps().stream()
                        .filter(each -> !each.source().equals(each.other()))
                        .map(each -> new OverlapAnswer(
                                codes.apply(each.source()), codes.apply(each.other()), each.records()))
                        .toList(),
                it.fields().stream()
                        .map(each ->
                                new ShareAnswer(codes.apply(each.source()), each.field(), each.filled(), each.won()))
                        .toList());
    }

    private static Instant heard(Coverage.OfObject it, Source source) {
        return it.heard().stream()
                .filter(each -> each.source().equals(source.id()))
                .map(Coverage.Heard::at)
                .findFirst()
                .orElse(Instant.EPOCH);
    }
}
