package shuke.kernel.transfer.set;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * In which order tables are written: what is pointed to comes first, else they keep their order. Where tables point round in a circle,
 * some links have to wait.
 *
 * @param order the numbers of the tables, the first one to be written first
 * @param waiting links from a table to one that is written after it
 */
public record TableOrder(List<Integer> order, List<Link> waiting) {
    public TableOrder {
        order = List.copyOf(order);
        waiting = List.copyOf(waiting);
    }

    /**
     * A column by which rows of a table point to those of another one.
     *
     * @param from the number of the table
     * @param needed whether its rows cannot be written without it
     */
    public record Link(int from, String column, int to, boolean needed) {}

    /** @param tables how many there are */
    public static TableOrder of(int tables, List<Link> links) {
        var between = links.stream().filter(link -> link.from() != link.to()).toList();
        var left = new TreeSet<>(IntStream.range(0, tables).boxed().toList());
        var order = new ArrayList<Integer>();
        while (!left.isEmpty()) {
            var next = left.stream()
                    .min(Comparator.<Integer>comparingLong(table -> open(between, table, left, true))
                            .thenComparingLong(table -> open(between, table, left, false)))
                    .orElseThrow();
            left.remove(next);
            order.add(next);
        }
        var waiting = between.stream()
                .filter(link -> order.indexOf(link.to()) > order.indexOf(link.from()))
                .toList();
        return new TableOrder(order, waiting);
    }

    /** How many links of a table lead to tables that are not written yet. */
    private static long open(List<Link> links, int table, TreeSet<Integer> left, boolean needed) {
        return links.stream()
                .filter(link -> link.from() == table && left.contains(link.to()) && (link.needed() || !needed))
                .count();
    }
}
