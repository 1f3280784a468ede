package shuke.kernel.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.spreadsheet.CsvTable;

/** Writes the records that an undo left as they are, with the reasons. */
@Component
class KeptRecords {
    private static final int PAGE = 500;

    private final MadeStore made;
    private final RecordNames records;

    KeptRecords(MadeStore made, RecordNames records) {
        this.made = made;
        this.records = records;
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
                    .forEach((object, ids) -> names.putAll(records.of(actor, object, ids)));
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
}
