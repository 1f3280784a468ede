package shuke.operation.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The real pipeline, moved up to today; every second deal, and each without a customer, goes to a Chinese company. */
final class Deals {
    private static final String FOLDER = "crm-sales-opportunities/";
    private static final LocalDate NEWEST = LocalDate.parse("2017-09-30");
    private static final List<String> OPEN_STAGES =
            List.of("prospecting", "qualification", "engaging", "engaging", "proposal", "negotiation", "contract");
    private static final Map<String, Integer> PROBABILITY = Map.of(
            "prospecting",
            10,
            "qualification",
            20,
            "engaging",
            35,
            "proposal",
            50,
            "negotiation",
            70,
            "contract",
            90,
            "won",
            100,
            "lost",
            0);

    private final Companies companies;
    private final Days days;
    private final Chance chance = new Chance("deals");
    private final Map<String, BigDecimal> prices = new HashMap<>();
    private final List<Deal> deals = new ArrayList<>();

    Deals(Companies companies, Days days, Amount amount) {
        this.companies = companies;
        this.days = days;
        products().forEach(row -> prices.put(row.get(0), new BigDecimal(row.get(2))));
        var rows = Tables.rows(FOLDER + "opportunities.tsv");
        rows.reversed().stream().limit(amount.of(rows.size())).forEach(row -> deals.add(deal(row)));
    }

    /** @param owner e-mail address of whoever works on it */
    record Deal(String key, Company company, String owner, boolean isOpen, Entry entry) {}

    List<Deal> open() {
        return deals.stream().filter(Deal::isOpen).toList();
    }

    static List<Entry> productSheet() {
        return products().stream()
                .map(row -> Entry.of("product", code(row.get(0)))
                        .with("code", code(row.get(0)))
                        .with("name", row.get(0))
                        .with("category", row.get(1))
                        .with("kind", "subscription")
                        .with("price", Days.money(new BigDecimal(row.get(2)), "USD")))
                .toList();
    }

    List<Entry> sheet() {
        return deals.stream().map(Deal::entry).toList();
    }

    private static List<List<String>> products() {
        return Tables.rows(FOLDER + "products.tsv");
    }

    private static String code(String product) {
        return product.replace(' ', '-').toUpperCase(java.util.Locale.ROOT);
    }

    private Deal deal(List<String> row) {
        var chinese = row.get(3).isEmpty() || deals.size() % 2 == 0;
        var company = chinese ? chance.pick(companies.chinese()) : companies.foreign(row.get(3));
        var owner = chinese || chance.in(10) ? company.owner() : Crew.email(row.get(1));
        var stage = row.get(4).equals("engaging") ? chance.pick(OPEN_STAGES) : row.get(4);
        var open = row.get(6).isEmpty();
        var opened = moved(row.get(5));
        var name = chinese ? company.name() + " " + row.get(2) + " 采购" : company.name() + " – " + row.get(2);
        var entry = Entry.of("opportunity", row.get(0))
                .with("externalId", row.get(0))
                .with("name", name)
                .with("account", company.link())
                .with("contact", company.contact(chance))
                .with("amount", amount(row, open, chinese))
                .with("stage", stage)
                .with("probability", PROBABILITY.get(stage))
                .with("forecastCategory", forecast(stage))
                .with("type", chance.pick("newBusiness", "newBusiness", "existingBusiness", "upgrade"))
                .with("product", Entry.link("product", code(row.get(2))))
                .with("source", chance.pick(Stranger.SOURCES))
                .with("openedOn", opened.toString())
                .with("closeDate", (open ? expected(opened) : moved(row.get(6))).toString())
                .with("lostReason", stage.equals("lost") ? lostReason() : null)
                .with("owner", Crew.owner(owner));
        return new Deal(row.get(0), company, owner, open, entry);
    }

    private LocalDate moved(String date) {
        return LocalDate.parse(date).plusWeeks(days.weeksTo(NEWEST));
    }

    /** Most are to be closed in the coming months, some should have been. */
    private LocalDate expected(LocalDate opened) {
        var date = days.day(chance.between(-12, 90));
        return date.isBefore(opened) ? opened.plusDays(14) : date;
    }

    private Map<String, Object> amount(List<String> row, boolean open, boolean chinese) {
        var price = Objects.requireNonNull(prices.get(row.get(2)), row.get(2));
        var value = open ? price : new BigDecimal(row.get(7));
        return chinese
                ? Days.money(
                        value.multiply(BigDecimal.valueOf(7))
                                .setScale(-1, RoundingMode.HALF_UP)
                                .toPlainString(),
                        "CNY")
                : Days.money(value, "USD");
    }

    private String lostReason() {
        return chance.pick("price", "competitor", "productFit", "timing", "lostInterest", "noBudget");
    }

    private static String forecast(String stage) {
        return switch (stage) {
            case "won" -> "closed";
            case "lost" -> "omitted";
            case "contract" -> "commit";
            case "negotiation", "proposal" -> "bestCase";
            default -> "pipeline";
        };
    }
}
