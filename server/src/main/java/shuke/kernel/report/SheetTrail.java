package shuke.kernel.report;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Entry;
import shuke.kernel.base.Actor;

/** Changes of reports and dashboards in the log, in the transaction that makes them. */
@Component
class SheetTrail {
    private static final String FILTER = "filter";

    private final Audit audit;
    private final InstantSource clock;

    SheetTrail(Audit audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** One of the two is there. */
    void changed(Actor actor, @Nullable Sheet before, @Nullable Sheet after) {
        var sheet = Objects.requireNonNull(after == null ? before : after);
        var old = before == null ? Map.<String, Object>of() : told(before);
        var now = after == null ? Map.<String, Object>of() : told(after);
        var changes = Entry.Changed.between(old, now, Set.of(FILTER));
        if (changes.isEmpty()) return;
        var about = sheet.content().kind().text();
        audit.append(actor, List.of(Entry.of(actor, clock.instant(), about, sheet.id(), Action.DEFINED, changes)));
    }

    private static Map<String, Object> told(Sheet sheet) {
        var told = new LinkedHashMap<String, Object>();
        told.put("name", sheet.name());
        if (!sheet.note().isEmpty()) told.put("note", sheet.note());
        told.put("audience", sheet.audience().text());
        if (sheet.team() != null) told.put("team", sheet.team().toString());
        SheetJson.of(sheet.content()).properties().forEach(member -> {
            if (!member.getValue().isNull()
                    && !(member.getValue().isArray() && member.getValue().isEmpty())) {
                told.put(member.getKey(), member.getValue());
            }
        });
        return told;
    }
}
