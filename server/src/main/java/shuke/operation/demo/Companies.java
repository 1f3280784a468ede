package shuke.operation.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The companies that are sold to: those of the real pipeline, and as many invented Chinese ones. */
final class Companies {
    private static final int CHINESE = 90;
    private static final BigDecimal MILLION = new BigDecimal(1_000_000);

    private final List<Company> chinese;
    private final List<Company> foreign;

    Companies(Words words, Crew crew, Amount amount) {
        var chance = new Chance("companies");
        foreign = Tables.rows("crm-sales-opportunities/accounts.tsv").stream()
                .map(row -> foreign(row, words, crew, chance))
                .toList();
        chinese = IntStream.range(0, amount.of(CHINESE))
                .mapToObj(i -> chinese(i, words, crew, chance))
                .toList();
    }

    List<Company> chinese() {
        return chinese;
    }

    List<Company> all() {
        return Stream.concat(chinese.stream(), foreign.stream()).toList();
    }

    Company foreign(String name) {
        return foreign.stream()
                .filter(company -> company.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Parents stand in a sheet of their own: a later one may point at them. */
    List<List<Entry>> sheets() {
        var parents = new ArrayList<Entry>();
        for (var row : Tables.rows("crm-sales-opportunities/accounts.tsv")) {
            if (!row.get(6).isEmpty()) {
                parents.add(
                        Entry.of("account", key(row.get(0))).with("parent", Entry.link("account", key(row.get(6)))));
            }
        }
        return List.of(all().stream().map(Company::entry).toList(), parents);
    }

    private static String key(String name) {
        return "crm/" + name;
    }

    private static Company foreign(List<String> row, Words words, Crew crew, Chance chance) {
        var name = row.get(0);
        var owner = crew.seller(chance, false);
        var state = chance.pick(words.of("state", false));
        var american = row.get(5).equals("United States");
        var country = Places.country(row.get(5)).map(code -> Map.<String, Object>of("country", code));
        var phone = "+1%s55501%02d".formatted(state.get(3), chance.between(0, 99));
        var entry = company(key(name), name, row.get(1), owner, chance)
                .with(
                        "website",
                        "https://" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "") + ".example.com")
                .with("foundedYear", row.get(2))
                .with("annualRevenue", Days.money(new BigDecimal(row.get(3)).multiply(MILLION), "USD"))
                .with("employees", row.get(4))
                .with("phone", american ? phone : null)
                .with("address", american ? Places.american(state, words, chance) : country.orElse(null));
        return new Company(key(name), name, false, row.get(1), owner, entry);
    }

    private static Company chinese(int i, Words words, Crew crew, Chance chance) {
        var brands = words.of("brand", true);
        var trades = words.of("trade", true);
        var brand = brands.get(i % brands.size());
        var trade = trades.get((i * 5 + i / brands.size()) % trades.size());
        var place = chance.pick(words.of("places", true));
        var name = place.get(1).replace("市", "") + brand.getFirst() + trade.getFirst() + "有限公司";
        var owner = crew.seller(chance, true);
        var key = "zh/" + i;
        var entry = company(key, name, trade.getLast(), owner, chance)
                .with("website", "https://%s%d.example.cn".formatted(brand.getLast(), i))
                .with("foundedYear", chance.between(1988, 2021))
                .with("annualRevenue", Days.money(chance.between(8, 900) * 1_000_000L, "CNY"))
                .with("employees", chance.between(15, 3000))
                .with("phone", "+86%s5550%04d".formatted(place.get(5).substring(1), 1000 + i))
                .with("email", "info@%s%d.example.cn".formatted(brand.getLast(), i))
                .with("address", Places.chinese(place, chance));
        return new Company(key, name, true, trade.getLast(), owner, entry);
    }

    private static Entry company(String key, String name, String industry, String owner, Chance chance) {
        return Entry.of("account", key)
                .with("name", name)
                .with("kind", "company")
                .with("industry", industry)
                .with("type", chance.pick("customer", "customer", "prospect"))
                .with("level", chance.pick("key", "important", "normal", "normal", "low"))
                .with("status", chance.pick("active", "active", "new", "dealt"))
                .with("source", chance.pick(Stranger.SOURCES))
                .with("owner", Crew.owner(owner))
                .with("externalId", "DEMO-" + key);
    }
}
