package shuke.kernel.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Plain;
import shuke.kernel.record.RecordReader;
import shuke.kernel.spreadsheet.CsvTable;

/** Writes the records that an undo left as they are, with the reasons. */
@Component
class KeptRecords {
    private static final int PAGE = 500;

    private final MadeStore made;
    private final Access access;
    private final RecordReader reader;

    KeptRecords(MadeStore made, Access access, RecordReader reader) {
        this.made = made;
        this.access = access;
        this.reader = reader;
    }

    void write(Actor actor, ImportRun run, OutputStream out) throws IOException {
        var lines = new CsvTable(out);
        lines.row(List.of("id", "name", "reason"));
        var after = 0L;
        while (true) {
            var page = made.staying(actor.workspace(), run.id(), after, PAGE);
            if (page.isEmpty()) break;
            var names = new HashMap<UUID, String>();
            page.stream()
                    .collect(Collectors.groupingBy(
                            each -> each.object() == null ? run.object() : each.object(),
                            Collectors.mapping(MadeStore.Staying::record, Collectors.toList())))
                    .forEach((object, records) -> names.putAll(names(actor, object, records)));
            for (var each : page) {
                lines.row(List.of(
                        each.record().toString(),
                        names.getOrDefault(each.record(), ""),
                        each.why().in(actor.locale())));
            }
            after = page.getLast().number();
        }
        lines.end();
    }

    /** What the reader may see of them. */
    private Map<UUID, String> names(Actor actor, String object, List<UUID> records) {
        var view = access.sight(actor).view().find(object).filter(seen -> access.may(actor, seen, Operation.READ));
        if (view.isEmpty()) return Map.of();
        var named = new HashMap<UUID, String>();
        reader.read(actor, object, records)
                .forEach(
                        (id, row) -> named.put(id, Plain.name(row.get(view.get().nameField()))));
        return named;
    }
}
