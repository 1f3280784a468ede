package shuke.kernel.transfer.workbook;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import shuke.kernel.transfer.packed.Archive;

/** To which other archive a part points (ECMA-376, part 2), by the ids that it uses for them. */
record Relations(Map<String, Relation> byId) {
    private static final int MOST = 10_000;

    /** @param type the last word of its URI, which has several forms */
    record Relation(String type, String target) {}

    /** @param part none for the package as a whole */
    static Relations of(Archive archive, String part) throws IOException {
        var byId = new LinkedHashMap<String, Relation>();
        var slash = part.lastIndexOf('/') + 1;
        var bytes = archive.open(part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels");
        if (bytes.isEmpty()) return new Relations(byId);
        try (var markup = new Markup(bytes.get())) {
            while (markup.next() && byId.size() < MOST) {
                if (!markup.begins("Relationship")) continue;
                var id = markup.attribute("Id");
                var type = markup.attribute("Type");
                var target = markup.attribute("Target");
                if (id == null || type == null || target == null) continue;
                var word = type.substring(type.lastIndexOf('/') + 1);
                byId.put(id, new Relation(word, resolved(part.substring(0, slash), target)));
            }
        }
        return new Relations(byId);
    }

    Optional<String> first(String type) {
        return byId.values().stream()
                .filter(relation -> relation.type().equals(type))
                .map(Relation::target)
                .findFirst();
    }

    private static String resolved(String folder, String target) {
        var path = new ArrayDeque<String>();
        var whole = target.startsWith("/") || target.startsWith("\\") ? target : folder + target;
        for (var step : Archive.folded(whole).split("/")) {
            if (step.equals("..")) path.pollLast();
            else if (!step.isEmpty() && !step.equals(".")) path.addLast(step);
        }
        return String.join("/", path);
    }
}
