package shuke.kernel.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The tables of the rooms, as far as they hold what people have made: {@code whole/tables.yaml}.
 *
 * @param taken in the order in which they are filled
 * @param left by table why it is left out
 */
record TableList(List<TakenTable> taken, Map<String, String> left) {
    private static final String FILE = "/whole/tables.yaml";
    private static final TableList SHIPPED = read();

    TableList {
        taken = List.copyOf(taken);
        left = new TreeMap<>(left);
    }

    /** As the program has it. */
    static TableList shipped() {
        return SHIPPED;
    }

    Optional<TakenTable> find(String table) {
        return taken.stream().filter(each -> each.table().equals(table)).findFirst();
    }

    private static TableList read() {
        try (var in = TableList.class.getResourceAsStream(FILE)) {
            return new YAMLMapper().readValue(in, TableList.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
