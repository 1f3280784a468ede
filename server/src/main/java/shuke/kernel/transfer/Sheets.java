package shuke.kernel.transfer;

import java.util.List;

/**
 * The tables of a file that has several.
 *
 * @param chosen what the one is called that is imported
 * @param all what they are called, in their order
 */
public record Sheets(String chosen, List<String> all) {
    public Sheets {
        all = List.copyOf(all);
    }
}
