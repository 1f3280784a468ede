package shuke.kernel.transfer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.FieldType.Option;

/**
 * Finds choices that a program qualifies throughout, such as {@code Closed Won (Sales Pipeline)}: where every cell of a column has
 * something in parentheses behind it, and without it is a choice, the choice is meant.
 */
final class QualifiedColumn {
    private static final Pattern SHAPE = Pattern.compile("\\s*(.*\\S)\\s*[(（][^()（）]+[)）]\\s*", Pattern.DOTALL);
    private static final int MOST = 200;

    private final FieldType.Picklist type;
    private final Map<String, String> bare = new LinkedHashMap<>();
    private boolean isThroughout = true;

    QualifiedColumn(FieldType.Picklist type) {
        this.type = type;
    }

    void see(String cell) {
        if (!isThroughout || bare.containsKey(cell.strip())) return;
        var match = SHAPE.matcher(cell);
        isThroughout = match.matches() && bare.size() < MOST;
        if (isThroughout) bare.put(cell.strip(), match.group(1));
    }

    /** What the cells stand for; nothing for a column that means them as they are. */
    Map<String, String> meanings() {
        var isMeant = isThroughout
                && bare.keySet().stream().noneMatch(this::isChoice)
                && bare.values().stream().anyMatch(this::isChoice);
        return isMeant ? bare : Map.of();
    }

    private boolean isChoice(String text) {
        var folded = Heading.folded(text);
        return type.options().stream()
                .flatMap(QualifiedColumn::names)
                .map(Heading::folded)
                .anyMatch(folded::equals);
    }

    private static Stream<String> names(Option option) {
        var own = Stream.of(option.value(), option.label().zh(), option.label().en());
        return Stream.concat(own, option.aliases().stream());
    }
}
