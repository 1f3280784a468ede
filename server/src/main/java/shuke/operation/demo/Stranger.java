package shuke.operation.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An invented person. Telephone numbers abroad are of the ranges kept for fiction (Ofcom: 07700 900; NANPA: 555-01); e-mail
 * addresses end in the domains kept for examples.
 *
 * @param number tells her from everybody else; stands in the telephone number and the e-mail address
 */
record Stranger(Map<String, Object> name, String email, String mobile, boolean isWoman, boolean isChinese, int number) {
    static Stranger chinese(Words words, Chance chance, int number) {
        var woman = chance.in(50);
        var family = chance.pick(words.of("family", true));
        var given = chance.pick(words.of(woman ? "female" : "male", true));
        return new Stranger(
                Map.of("family", family.getFirst(), "given", given.getFirst()),
                "%s.%s%d@example.cn".formatted(given.getLast(), family.getLast(), number),
                "+861990000%04d".formatted(number),
                woman,
                true,
                number);
    }

    static Stranger english(Words words, Chance chance, int number) {
        var woman = chance.in(50);
        var family = words.pick(chance, "family", false);
        var given = words.pick(chance, woman ? "female" : "male", false);
        return english(given, family, woman, number);
    }

    static Stranger english(String given, String family, boolean woman, int number) {
        return new Stranger(
                Map.of("family", family, "given", given),
                "%s.%s%d@example.com".formatted(given, family, number).toLowerCase(Locale.ROOT),
                "+447700900%03d".formatted(number % 1000),
                woman,
                false,
                number);
    }

    static Stranger of(boolean chinese, Words words, Chance chance, int number) {
        return chinese ? chinese(words, chance, number) : english(words, chance, number);
    }

    /** As a form would have it. */
    Entry into(Entry entry) {
        return entry.with("name", name).with("email", email).with("mobile", mobile);
    }

    static final List<String> SOURCES = List.of(
            "website", "referral", "tradeShow", "paidSearch", "socialMedia", "partner", "campaign", "inboundCall");
}
