package shuke.kernel.transfer;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import shuke.kernel.transfer.ToldStore.Kind;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was asked of an import, as far as its row does not say it, and what was seen in its file. */
@Component
class AskedOptions {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ToldStore told;

    AskedOptions(ToldStore told) {
        this.told = told;
    }

    /** @param options as they were sent */
    void keep(Prepared prepared, String options) {
        var run = prepared.run();
        told.keep(run.actor().workspace(), run.id(), Kind.ASKED, options);
        if (run.dryRun())
            told.keep(run.actor().workspace(), run.id(), Kind.SEEN, JSON.writeValueAsString(prepared.seen()));
    }

    /** Which values stand in the columns of a rehearsed file. */
    List<SeenColumn> seen(ImportRun run) {
        return told.find(run.actor().workspace(), run.id(), Kind.SEEN)
                .map(text -> JSON.readValue(text, new TypeReference<List<SeenColumn>>() {}))
                .orElse(List.of());
    }

    /** Imports of before asked for nothing that they do not tell themselves. */
    ImportOptions of(ImportRun run) {
        return told.find(run.actor().workspace(), run.id(), Kind.ASKED)
                .map(OptionsReader::read)
                .orElseGet(() -> new ImportOptions(
                        run.object(),
                        run.mode(),
                        run.key(),
                        Map.of(),
                        run.likely(),
                        run.notifies(),
                        run.dryRun(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        run.region(),
                        run.currency(),
                        Corrections.NONE));
    }
}
