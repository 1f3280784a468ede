package shuke.operation.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Values of a file that mean nothing here, so that a mapping can say what they stand for.
 *
 * @param values by heading; one that may mean a choice has that behind it
 */
record UnknownValues(Map<String, List<String>> values) {
    private static final int SHOWN = 20;

    static UnknownValues of(JsonNode answer) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var column : answer.path("items")) {
            var unknown = new ArrayList<String>();
            for (var value : column.path("values")) {
                if (!value.path("state").asString("").equals("unknown")) continue;
                var proposed = value.path("proposed").asString("");
                unknown.add(value.path("text").asString("") + (proposed.isEmpty() ? "" : " (" + proposed + "?)"));
            }
            if (!unknown.isEmpty()) values.put(column.path("heading").asString(""), unknown);
        }
        return new UnknownValues(values);
    }

    void print(Terminal terminal) {
        values.forEach((heading, unknown) -> {
            var first = String.join(", ", unknown.subList(0, Math.min(unknown.size(), SHOWN)));
            terminal.say("import.unknownValues", heading, unknown.size() > SHOWN ? first + ", …" : first);
        });
    }
}
