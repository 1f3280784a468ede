package shuke.kernel.transfer;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import shuke.kernel.transfer.Sampling.Picked;
import shuke.kernel.transfer.ToldStore.Kind;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps rows of a rehearsal to look at, sealed. */
@Component
class KeptSamples {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ToldStore told;

    KeptSamples(ToldStore told) {
        this.told = told;
    }

    /** As far as there are not enough of their kind. */
    void add(ImportRun run, List<Picked> more) {
        if (more.isEmpty()) return;
        var all = new ArrayList<>(of(run));
        var before = all.size();
        for (var one : more) {
            if (!Sampling.isFull(all, one.kind())) all.add(one);
        }
        if (all.size() > before)
            told.keep(run.actor().workspace(), run.id(), Kind.SAMPLES, JSON.writeValueAsString(all));
    }

    /** In the order of the file. */
    List<Picked> of(ImportRun run) {
        return told.find(run.actor().workspace(), run.id(), Kind.SAMPLES)
                .map(text -> JSON.readValue(text, new TypeReference<List<Picked>>() {}))
                .orElse(List.of());
    }

    void forget(ImportRun run) {
        told.forget(run.actor().workspace(), run.id(), Kind.SAMPLES);
    }
}
