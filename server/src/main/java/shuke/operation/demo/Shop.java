package shuke.operation.demo;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Real orders of a British shop for gifts, with invented names for the customers that the source only numbers. */
final class Shop {
    private static final String FOLDER = "online-retail/";

    private final List<List<String>> orders;
    private final Map<String, Shopper> shoppers = new LinkedHashMap<>();
    private final long weeks;

    Shop(Words words, Crew crew, Days days, Amount amount) {
        var all = Tables.rows(FOLDER + "orders.tsv.gz");
        weeks = days.weeksTo(time(all.getLast()).toLocalDate());
        var counts = new HashMap<String, Integer>();
        all.forEach(order -> counts.merge(order.get(2), 1, Integer::sum));
        var customers = Tables.rows(FOLDER + "customers.tsv.gz");
        var chance = new Chance("shop");
        IntStream.range(0, Math.min(customers.size(), amount.customers())).forEach(i -> {
            var row = customers.get(i);
            var owner = crew.seller(chance, false);
            var many = Objects.requireNonNull(counts.get(row.getFirst()));
            shoppers.put(row.getFirst(), new Shopper(row.getFirst(), row.getLast(), i, many, owner));
        });
        orders =
                all.stream().filter(order -> shoppers.containsKey(order.get(2))).toList();
    }

    /** An order somebody may have a question about. */
    record Bought(String number, Shopper by) {}

    List<Bought> newest(int many) {
        return orders.reversed().stream()
                .limit(many)
                .map(order -> new Bought(order.getFirst(), shopper(order)))
                .toList();
    }

    List<List<Entry>> sheets(Words words) {
        var chance = new Chance("shoppers");
        return List.of(
                shoppers.values().stream()
                        .map(shopper -> shopper.entry(words, chance))
                        .toList(),
                products(),
                orders.stream().map(this::order).toList(),
                lines());
    }

    private static List<Entry> products() {
        return Tables.rows(FOLDER + "products.tsv.gz").stream()
                .map(row -> Entry.of("product", row.get(0))
                        .with("code", row.get(0))
                        .with("name", row.get(1))
                        .with("category", "Gifts and home")
                        .with("kind", "goods")
                        .with("price", Days.money(new BigDecimal(row.get(2)), "GBP")))
                .toList();
    }

    private Entry order(List<String> row) {
        var newest = time(orders.getLast());
        return Entry.of("order", row.get(0))
                .with("number", row.get(0))
                .with("account", Entry.link("account", shopper(row).key()))
                .with("orderedAt", Days.moved(time(row), weeks))
                .with("channel", "onlineStore")
                .with("status", time(row).isBefore(newest.minusDays(7)) ? "completed" : "shipped")
                .with("owner", Crew.owner(shopper(row).owner()));
    }

    private List<Entry> lines() {
        var owners = new HashMap<String, String>();
        orders.forEach(order -> owners.put(order.get(0), shopper(order).owner()));
        var seen = new HashMap<String, Integer>();
        var lines = new ArrayList<Entry>();
        for (var row : Tables.rows(FOLDER + "lines.tsv.gz")) {
            var owner = owners.get(row.get(0));
            if (owner == null) continue;
            var position = seen.merge(row.get(0), 1, Integer::sum);
            lines.add(Entry.of("orderLine", row.get(0) + "/" + position)
                    .with("order", Entry.link("order", row.get(0)))
                    .with("product", Entry.link("product", row.get(1)))
                    .with("quantity", row.get(2))
                    .with("price", Days.money(new BigDecimal(row.get(3)), "GBP"))
                    .with("owner", Crew.owner(owner)));
        }
        return lines;
    }

    private Shopper shopper(List<String> order) {
        return Objects.requireNonNull(shoppers.get(order.get(2)));
    }

    private static LocalDateTime time(List<String> order) {
        return LocalDateTime.parse(order.get(1).replace(' ', 'T'));
    }
}
