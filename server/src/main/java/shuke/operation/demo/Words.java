package shuke.operation.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The words that the invented part is made of, in both languages. */
record Words(Map<String, List<List<String>>> lists) {
    Words {
        lists = Map.copyOf(lists);
    }

    static Words shipped() {
        return new Words(Tables.words());
    }

    List<List<String>> of(String list) {
        return Objects.requireNonNull(lists.get(list), list);
    }

    /** The list for one of the two languages. */
    List<List<String>> of(String list, boolean chinese) {
        return of(list + (chinese ? "Zh" : "En"));
    }

    String pick(Chance chance, String list, boolean chinese) {
        return chance.pick(of(list, chinese)).getFirst();
    }
}
