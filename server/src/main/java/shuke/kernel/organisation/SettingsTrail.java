package shuke.kernel.organisation;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Entry;
import shuke.kernel.base.Actor;
import tools.jackson.databind.JsonNode;

/** Changes of settings and rates in the log, in the transaction that makes them. */
@Component
class SettingsTrail {
    private static final String OBJECT = "organisation";

    private final Audit audit;
    private final InstantSource clock;

    SettingsTrail(Audit audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    void changed(Actor actor, Settings before, Settings after) {
        append(actor, between(before, after));
    }

    /** What differs, member by member, the calendars each by itself. */
    static List<Entry.Changed> between(Settings before, Settings after) {
        return Entry.Changed.between(members(before), members(after), Set.of());
    }

    private static Map<String, JsonNode> members(Settings settings) {
        var members = new LinkedHashMap<String, JsonNode>();
        SettingsJson.of(settings).properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        settings.calendars().forEach(calendar -> members.put("calendars." + calendar.id(), SettingsJson.of(calendar)));
        return members;
    }

    void rate(Actor actor, List<RateStore.Change> changes) {
        append(
                actor,
                changes.stream()
                        .map(change -> new Entry.Changed(
                                "rates." + change.currency() + "." + change.validFrom(),
                                number(change.before()),
                                number(change.after())))
                        .toList());
    }

    private static @Nullable Object number(@Nullable BigDecimal rate) {
        return rate == null ? null : rate.stripTrailingZeros();
    }

    private void append(Actor actor, List<Entry.Changed> changes) {
        if (changes.isEmpty()) return;
        audit.append(actor, List.of(Entry.of(actor, clock.instant(), OBJECT, null, Action.DEFINED, changes)));
    }
}
