package shuke.operation.demo;

import java.util.Map;

/**
 * A customer of the shop: a person, or a small company that sells on.
 *
 * @param number that of the source
 * @param place among the customers; gives everybody a name of her own
 */
record Shopper(String number, String country, int place, int orders, String owner) {
    private static final int GIVEN_NAMES = 20;

    String key() {
        return "shop/" + number;
    }

    Entry entry(Words words, Chance chance) {
        var person = place % 5 < 2;
        var british = country.equals("United Kingdom");
        var abroad = Places.country(country).map(code -> Map.<String, Object>of("country", code));
        var address = british ? Places.british(words, chance) : abroad.orElse(null);
        var entry = Entry.of("account", key())
                .with("externalId", number)
                .with("type", "customer")
                .with("status", "dealt")
                .with("level", level())
                .with("source", chance.pick(Stranger.SOURCES))
                .with("address", address)
                .with("owner", Crew.owner(owner));
        return person ? person(entry, words, british) : company(entry, words, british);
    }

    private String level() {
        return orders >= 15 ? "key" : orders >= 8 ? "important" : orders >= 3 ? "normal" : "low";
    }

    private Entry person(Entry entry, Words words, boolean british) {
        var woman = place % (2 * GIVEN_NAMES) < GIVEN_NAMES;
        var given = words.of(woman ? "female" : "male", false)
                .get(place % GIVEN_NAMES)
                .getFirst();
        var families = words.of("family", false);
        var family = families.get((place / (2 * GIVEN_NAMES) + place) % families.size())
                .getFirst();
        var stranger = Stranger.english(given, family, woman, place);
        return entry.with("name", given + " " + family)
                .with("kind", "person")
                .with("email", stranger.email())
                .with("phone", british ? stranger.mobile() : null);
    }

    private Entry company(Entry entry, Words words, boolean british) {
        var brands = words.of("brand", false);
        var partners = words.of("partner", false);
        var trades = words.of("trade", false);
        var brand = brands.get(place % brands.size()).getFirst();
        var partner = partners.get(place / brands.size() % partners.size()).getFirst();
        var trade = trades.get((place / (brands.size() * partners.size()) + place) % trades.size())
                .getFirst();
        return entry.with("name", "%s & %s %s".formatted(brand, partner, trade))
                .with("kind", "company")
                .with("industry", "retail")
                .with("email", "hello%d@example.com".formatted(place))
                .with("phone", british ? "+44207946%04d".formatted(place) : null);
    }
}
