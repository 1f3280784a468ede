package shuke.kernel.transfer;

import java.util.List;
import java.util.Map;

/**
 * The people of another program, whom its tables name by their ids there.
 *
 * @param names by id: addresses of mail and names by which somebody here may be known, the surest first
 */
record People(Map<String, List<String>> names) {
    static final People NONE = new People(Map.of());

    People {
        names = Map.copyOf(names);
    }

    List<String> called(String id) {
        return names.getOrDefault(id, List.of());
    }
}
