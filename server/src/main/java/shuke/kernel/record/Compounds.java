package shuke.kernel.record;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.GeoPoint;
import shuke.kernel.base.Money;
import shuke.matching.standardise.Address;
import shuke.matching.standardise.Addresses;
import shuke.matching.standardise.Amount;
import shuke.matching.standardise.NameOrders;
import shuke.matching.standardise.Numbers;
import shuke.matching.standardise.PersonName;
import shuke.matching.standardise.PersonNames;
import shuke.matching.standardise.Texts;

/** Values with parts: money, addresses, names, places. A text is read as a whole; a map changes the parts that it names. */
final class Compounds {
    private static final int LONGEST_PART = 500;
    private static final Set<String> ADDRESS = Set.of("country", "province", "city", "district", "street", "postcode");

    private Compounds() {}

    static Parsed money(Object raw, @Nullable Object current, int scale, Regional regional) {
        var now = current instanceof Money money ? money : null;
        if (raw instanceof Map<?, ?> parts) {
            var amount = parts.containsKey("amount") ? parts.get("amount") : now == null ? null : now.amount();
            var currency = parts.get("currency") instanceof String code ? code : currency(now, regional);
            if (amount == null) {
                return new Parsed.Value(null);
            }
            return amount(ValueParser.text(amount, Numbers::decimal), currency, scale);
        }
        var parsed = ValueParser.text(raw, Numbers::money);
        return parsed instanceof Parsed.Value(Amount(var value, var currency))
                ? amount(new Parsed.Value(value), currency == null ? currency(now, regional) : currency, scale)
                : parsed;
    }

    private static String currency(@Nullable Money now, Regional regional) {
        return now == null ? regional.currency() : now.currency();
    }

    private static Parsed amount(Parsed number, String currency, int scale) {
        var code = currency.strip().toUpperCase(Locale.ROOT);
        if (java.util.Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(code))) {
            return new Parsed.Wrong("unknownCurrency", code);
        }
        return ValueParser.scaled(number, scale) instanceof Parsed.Value(BigDecimal value)
                ? new Parsed.Value(new Money(value, code))
                : number;
    }

    static Parsed address(Object raw, @Nullable Object current) {
        if (!(raw instanceof Map<?, ?> parts)) {
            return ValueParser.text(raw, Addresses::parse);
        }
        for (var part : parts.entrySet()) {
            if (!(part.getKey() instanceof String name) || !ADDRESS.contains(name)) {
                return new Parsed.Wrong("unknownPart", String.valueOf(part.getKey()), String.join(", ", ADDRESS));
            }
            if (line(part.getValue()) instanceof Parsed.Wrong wrong) {
                return wrong;
            }
        }
        var now = current instanceof Address address ? address : new Address(null, null, null, null, null, null);
        var next = new Address(
                part(parts, "country", now.country()),
                part(parts, "province", now.province()),
                part(parts, "city", now.city()),
                part(parts, "district", now.district()),
                part(parts, "street", now.street()),
                part(parts, "postcode", now.postcode()));
        return new Parsed.Value(next.equals(new Address(null, null, null, null, null, null)) ? null : next);
    }

    static Parsed person(Object raw, @Nullable Object current, NameOrders orders) {
        if (!(raw instanceof Map<?, ?> parts)) {
            var parsed = ValueParser.text(raw, text -> PersonNames.split(text, orders));
            return parsed instanceof Parsed.Value(PersonName name) ? named(name) : parsed;
        }
        for (var part : parts.values()) {
            if (line(part) instanceof Parsed.Wrong wrong) {
                return wrong;
            }
        }
        if (parts.get("full") instanceof String full && !parts.containsKey("family") && !parts.containsKey("given")) {
            return person(full, current, orders);
        }
        var now = current instanceof PersonName name ? name : null;
        var family = part(parts, "family", now == null ? null : now.family());
        var given = part(parts, "given", now == null ? null : now.given());
        var full = PersonNames.join(family, given, orders);
        return full.isEmpty() ? new Parsed.Value(null) : named(new PersonName(full, family, given));
    }

    private static Parsed named(PersonName name) {
        return name.full().length() > LONGEST_PART
                ? new Parsed.Wrong("tooLong", LONGEST_PART, name.full().length())
                : new Parsed.Value(name);
    }

    static Parsed geo(Object raw) {
        var pair = raw instanceof Map<?, ?> map ? map.get("lat") + "," + map.get("lon") : raw.toString();
        var at = pair.split("[,，;\\s]+", -1);
        if (at.length != 2
                || !(ValueParser.text(at[0], Numbers::decimal) instanceof Parsed.Value(BigDecimal lat))
                || !(ValueParser.text(at[1], Numbers::decimal) instanceof Parsed.Value(BigDecimal lon))
                || lat.abs().doubleValue() > 90
                || lon.abs().doubleValue() > 180) {
            return new Parsed.Wrong("notAPlace");
        }
        return new Parsed.Value(new GeoPoint(lat.doubleValue(), lon.doubleValue()));
    }

    private static @Nullable String part(Map<?, ?> parts, String name, @Nullable String now) {
        return parts.containsKey(name) && line(parts.get(name)) instanceof Parsed.Value(var value)
                ? (String) value
                : parts.containsKey(name) ? null : now;
    }

    /** One part as a line of text. */
    private static Parsed line(@Nullable Object raw) {
        if (raw == null) {
            return new Parsed.Value(null);
        }
        var parsed = ValueParser.text(raw, Texts::line);
        return parsed instanceof Parsed.Value(String text) && text.length() > LONGEST_PART
                ? new Parsed.Wrong("tooLong", LONGEST_PART, text.length())
                : parsed;
    }
}
