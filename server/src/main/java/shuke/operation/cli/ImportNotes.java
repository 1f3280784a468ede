package shuke.operation.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What an import did not take from the file, so that nothing is left out in silence.
 *
 * @param unmapped headings of columns that mean nothing here
 * @param unfit headings of columns in which no cell is what the heading says
 * @param undecidedDates headings of columns with dates that could be read either way
 * @param leftEmpty by heading: the people and teams whom nobody knows here
 */
record ImportNotes(
        List<String> unmapped, List<String> unfit, List<String> undecidedDates, Map<String, List<String>> leftEmpty) {
    static final ImportNotes NONE = new ImportNotes(List.of(), List.of(), List.of(), Map.of());

    private static final int SHOWN = 10;

    static ImportNotes of(JsonNode answer) {
        var leftEmpty = new LinkedHashMap<String, List<String>>();
        for (var column : answer.path("leftEmpty").properties()) {
            leftEmpty.put(column.getKey(), words(column.getValue()));
        }
        var unfit = words(answer.path("unfit"));
        var unmapped = words(answer.path("unmapped"));
        unmapped.removeAll(unfit);
        return new ImportNotes(unmapped, unfit, words(answer.path("undecidedDates")), leftEmpty);
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    void print(Terminal terminal) {
        if (!unmapped.isEmpty()) terminal.say("import.unmapped", list(unmapped));
        if (!unfit.isEmpty()) terminal.say("import.unfit", list(unfit));
        if (!undecidedDates.isEmpty()) terminal.say("import.undecidedDates", list(undecidedDates));
        leftEmpty.forEach((heading, names) -> terminal.say("import.leftEmpty", heading, list(names)));
    }

    private static String list(List<String> words) {
        var first = String.join(", ", words.subList(0, Math.min(words.size(), SHOWN)));
        return words.size() <= SHOWN ? first : first + ", … (" + words.size() + ")";
    }

    private static List<String> words(JsonNode array) {
        var words = new ArrayList<String>();
        for (var word : array) words.add(word.asString(""));
        return words;
    }
}
