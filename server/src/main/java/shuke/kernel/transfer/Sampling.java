package shuke.kernel.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Problem;
import shuke.kernel.base.Ref;
import shuke.kernel.record.Outcome;
import shuke.kernel.transfer.Sample.Cell;
import shuke.kernel.transfer.Sample.Kind;

/** Picks the first rows of each kind out of those of a rehearsal. */
final class Sampling {
    /** So many of each kind. */
    static final int MOST = 10;

    private final Set<String> fields;
    private final List<Picked> picked = new ArrayList<>();

    /** @param fields that the file says something of, and whoever imports it may read */
    Sampling(Set<String> fields) {
        this.fields = Set.copyOf(fields);
    }

    /** @param why of a duplicate, in both languages */
    record Picked(
            Kind kind,
            long line,
            Map<String, Cell> cells,
            @Nullable Bilingual why) {
        Sample in(Locale locale) {
            return new Sample(kind, line, cells, why == null ? null : why.in(locale));
        }
    }

    List<Picked> picked() {
        return picked;
    }

    static boolean isFull(List<Picked> all, Kind kind) {
        return all.stream().filter(one -> one.kind() == kind).count() >= MOST;
    }

    void see(PreparedRow from, Outcome outcome) {
        var kind = kind(outcome);
        if (kind == null || isFull(picked, kind)) return;
        switch (outcome) {
            case Outcome.Written written -> {
                var cells = new LinkedHashMap<String, Cell>();
                for (var field : from.input().keySet()) {
                    if (!fields.contains(field)) continue;
                    var isChanged = written.former().containsKey(field);
                    if (kind == Kind.UPDATED && !isChanged) continue;
                    var after = written.row().get(field);
                    cells.put(
                            field,
                            new Cell(
                                    plain(written.former().get(field), null),
                                    plain(after, from.input().get(field))));
                }
                picked.add(new Picked(kind, from.line(), cells, null));
            }
            case Outcome.Refused refused -> picked.add(new Picked(kind, from.line(), said(from), why(refused)));
        }
    }

    private static @Nullable Kind kind(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Written written ->
                switch (written.effect()) {
                    case CREATED -> Kind.CREATED;
                    case UPDATED, RESTORED -> Kind.UPDATED;
                    case UNCHANGED -> Kind.UNCHANGED;
                    case DELETED, PURGED -> null;
                };
            case Outcome.Refused refused -> refused.isDuplicate() ? Kind.DUPLICATE : null;
        };
    }

    /** A record that only the rehearsal has is called as the row calls it. */
    private static @Nullable Object plain(@Nullable Object value, @Nullable Object said) {
        return value instanceof Ref ref && ref.label() == null && said != null
                ? Plain.of(new Ref(ref.object(), ref.id(), text(said)))
                : Plain.of(value);
    }

    private Map<String, Cell> said(PreparedRow from) {
        var cells = new LinkedHashMap<String, Cell>();
        from.input().forEach((field, said) -> {
            if (fields.contains(field) && said != null) cells.put(field, new Cell(null, text(said)));
        });
        return cells;
    }

    private static String text(Object said) {
        return said instanceof Map<?, ?> parts
                ? String.join(" ", parts.values().stream().map(String::valueOf).toList())
                : said.toString();
    }

    private static Bilingual why(Outcome.Refused refused) {
        return Problem.words(
                refused.problems().stream().map(BatchResults::ofFile).toList());
    }
}
