package shuke.kernel.merge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a merge did, step by step and so that each can be taken back; kept sealed. */
record Story(List<Step> steps) {
    Story {
        steps = List.copyOf(steps);
    }

    /**
     * Records of one object that became others of it.
     *
     * @param into for each that went the one that has its place
     * @param from the number of the first of the moves that belong to the step
     * @param to behind the number of the last
     * @param attached what other rooms need to take their part back, by kind
     */
    record Step(String object, Map<UUID, UUID> into, int from, int to, Map<String, String> attached, List<Edit> edits) {
        Step {
            into = Collections.unmodifiableMap(new LinkedHashMap<>(into));
            attached = Map.copyOf(attached);
            edits = List.copyOf(edits);
        }
    }

    /**
     * A record that got other values.
     *
     * @param before what it held, of the fields that changed; as {@link Kept} keeps values
     * @param after what it held afterwards, of all fields
     * @param updatedBy who had changed it last; null for the program
     */
    record Edit(
            String object,
            UUID record,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after,
            @Nullable UUID updatedBy) {
        Edit {
            before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
            after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
        }

        /** What it held before, also where that did not change. */
        @Nullable
        Object old(String field) {
            return before.containsKey(field) ? before.get(field) : after.get(field);
        }
    }
}
