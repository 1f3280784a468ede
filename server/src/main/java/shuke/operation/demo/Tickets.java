package shuke.operation.demo;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the customers asked the service team for: companies about what they bought, shoppers about their orders. */
final class Tickets {
    private static final int OF_COMPANIES = 100;
    private static final int OF_SHOPPERS = 60;

    private final Words words;
    private final Days days;
    private final Chance chance = new Chance("tickets");

    Tickets(Words words, Days days) {
        this.words = words;
        this.days = days;
    }

    List<Entry> sheet(Companies companies, Shop shop, Amount amount) {
        var ofCompanies = IntStream.range(0, amount.of(OF_COMPANIES)).mapToObj(i -> {
            var company = chance.pick(companies.all());
            return ticket("company/" + i, company.isChinese(), chance.between(0, 45))
                    .with("account", company.link())
                    .with("contact", company.contact(chance));
        });
        var ofShoppers = shop.newest(amount.of(OF_SHOPPERS)).stream()
                .map(order -> ticket("shop/" + order.number(), false, chance.between(0, 12))
                        .with("account", Entry.link("account", order.by().key()))
                        .with("order", Entry.link("order", order.number())));
        return Stream.concat(ofCompanies, ofShoppers).toList();
    }

    /** Older ones are solved, newer ones mostly not; a few are late. */
    private Entry ticket(String key, boolean chinese, int age) {
        var kind = chance.pick(words.of("ticket", chinese));
        var solved = age > 7 || (age > 2 && chance.in(60));
        return Entry.of("ticket", key)
                .with("subject", kind.get(0))
                .with("type", kind.get(1))
                .with("category", kind.get(2))
                .with("status", solved ? chance.pick("resolved", "closed") : state(age))
                .with("priority", chance.pick("low", "medium", "medium", "high", "urgent"))
                .with("channel", chance.pick("email", "phone", "form", "selfService"))
                .with("reportedAt", days.at(-age - 1, chance.between(8, 12)))
                .with("firstRespondedAt", age > 0 || solved ? days.at(-age - 1, chance.between(13, 18)) : null)
                .with("dueAt", days.at(2 - age, 18))
                .with("resolvedAt", solved ? days.at(-age, chance.between(9, 18)) : null)
                .with("resolution", solved ? resolution(chinese) : null)
                .with("satisfaction", solved && chance.in(60) ? chance.between(2, 5) : null)
                .with("team", Entry.link("team", "service"))
                .with("owner", Crew.owner(Crew.SERVICE));
    }

    private @Nullable String state(int age) {
        return age == 0 ? "new" : chance.pick("inProgress", "inProgress", "waiting", "escalated");
    }

    private String resolution(boolean chinese) {
        return chinese
                ? chance.pick("已补发并致歉。", "已电话说明，客户认可。", "已开票并发送。")
                : chance.pick("Replacement sent, with apologies.", "Explained by telephone.", "Sent by e-mail.");
    }
}
