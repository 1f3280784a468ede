package shuke.kernel.transfer.card;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a card says (RFC 6350, RFC 2426, vCard 2.1), by the headings under which address books write it into tables. Pictures, sounds
 * and keys are left out.
 */
final class CardValues {
    static final String FULL = "Full Name";
    static final String FAMILY = "Last Name";
    static final String GIVEN = "First Name";

    private static final int SEVERAL = 5;

    /** In the order of columns. Of numbers and addresses of mail a card may have several. */
    static final List<String> HEADINGS = Stream.of(
                    Stream.of(FULL, FAMILY, GIVEN, "Prefix", "Nickname", "Company", "Department", "Job title"),
                    several("Mobile"),
                    several("Phone"),
                    Stream.of("Fax"),
                    several("Email"),
                    Stream.of("WeChat", "Street", "City", "Province", "Postcode", "Country"),
                    Stream.of("Website", "Birthday", "Birthday without year", "Tags", "Note"))
            .flatMap(Function.identity())
            .toList();

    /** Of mainland China: those of mobiles are known by their beginning. */
    private static final Pattern CHINESE_MOBILE = Pattern.compile("(?:\\+?86)?1[3-9]\\d{9}");

    private static final Pattern TEL = Pattern.compile("tel:([^;]*)(?:.*;ext=([^;]*))?.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHAT = Pattern.compile("(?:weixin|wechat):(?://)?(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?:T.*)?");
    private static final Pattern NO_YEAR = Pattern.compile("--(\\d{2})-?(\\d{2})");

    private final List<VObjectProperty> properties;
    private final Map<String, String> values = new LinkedHashMap<>();

    private CardValues(List<VObjectProperty> properties) {
        this.properties = properties;
    }

    /** By heading; without those that the card says nothing of. */
    static Map<String, String> of(List<VObjectProperty> properties) {
        var card = new CardValues(properties);
        card.work();
        card.names();
        card.numbers();
        card.all("Email", card.preferred("EMAIL"), CardValues::text);
        card.put("WeChat", card.weChat());
        card.address();
        card.put("Website", card.first("URL"));
        card.birthday();
        card.put(
                "Tags",
                joined(
                        ", ",
                        card.named("CATEGORIES")
                                .flatMap(property -> VObjectPropertyValues.parseList(property.getValue()).stream())));
        card.put("Note", joined("\n", card.named("NOTE").map(CardValues::text)));
        return card.values;
    }

    private void names() {
        var name = parts("N");
        var family = name.at(0);
        var given = joined(" ", Stream.of(name.at(1), name.at(2)));
        put(FAMILY, family);
        put(GIVEN, given);
        put("Prefix", name.at(3));
        put("Nickname", first("NICKNAME"));
        for (var full : new @Nullable String[] {first("FN"), composed(family, given), values.get("Company")}) {
            if (!values.containsKey(FULL)) put(FULL, full);
        }
    }

    /** Chinese names have the family first and no blank between. */
    private static String composed(String family, String given) {
        var isChinese = (family + given)
                .codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        return isChinese ? family + given : joined(" ", Stream.of(given, family));
    }

    private void work() {
        var organisation = named("ORG").findFirst();
        organisation.ifPresent(property -> {
            var units = VObjectPropertyValues.parseSemiStructured(property.getValue());
            put("Company", units.getFirst());
            put("Department", joined(" / ", units.stream().skip(1)));
        });
        put("Job title", first("TITLE"));
    }

    private void numbers() {
        var phones = preferred("TEL");
        var faxes = phones.stream().filter(phone -> has(phone, "fax")).toList();
        var others = phones.stream().filter(phone -> !has(phone, "fax")).toList();
        if (!faxes.isEmpty()) put("Fax", number(faxes.getFirst()));
        all("Mobile", others.stream().filter(CardValues::isMobile).toList(), CardValues::number);
        all("Phone", others.stream().filter(Predicate.not(CardValues::isMobile)).toList(), CardValues::number);
    }

    private static boolean isMobile(VObjectProperty phone) {
        return has(phone, "cell")
                || CHINESE_MOBILE
                        .matcher(number(phone).replaceAll("[\\s()-]", ""))
                        .matches();
    }

    private static String number(VObjectProperty phone) {
        var text = text(phone);
        var tel = TEL.matcher(text);
        if (!tel.matches()) return text;
        return tel.group(2) == null ? tel.group(1) : tel.group(1) + " ext. " + tel.group(2);
    }

    private @Nullable String weChat() {
        var said = Stream.of("X-WECHAT", "X-WEIXIN").flatMap(this::named).map(CardValues::text);
        var chats = named("IMPP")
                .map(CardValues::text)
                .map(CHAT::matcher)
                .filter(chat -> chat.matches())
                .map(chat -> chat.group(1));
        return Stream.concat(said, chats).findFirst().orElse(null);
    }

    private void address() {
        var addresses = preferred("ADR");
        if (addresses.isEmpty()) return;
        var at = addresses.stream()
                .filter(address -> has(address, "work"))
                .findFirst()
                .orElse(addresses.getFirst());
        var address = Parts.of(has(addresses.getFirst(), "pref") ? addresses.getFirst() : at);
        put("Street", joined(", ", Stream.of(address.at(0), address.at(2), address.at(1))));
        put("City", address.at(3));
        put("Province", address.at(4));
        put("Postcode", address.at(5));
        put("Country", address.at(6));
    }

    private void birthday() {
        var said = first("BDAY");
        if (said == null) return;
        var day = DAY.matcher(said.strip());
        var noYear = NO_YEAR.matcher(said.strip());
        try {
            if (day.matches())
                put(
                        "Birthday",
                        LocalDate.of(number(day, 1), number(day, 2), number(day, 3))
                                .toString());
            else if (noYear.matches()) put("Birthday without year", noYear.group(1) + "-" + noYear.group(2));
            else put("Birthday", said);
        } catch (DateTimeException none) {
            put("Birthday", said); // it is refused where it is read
        }
    }

    private static int number(java.util.regex.Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    /** The parts of a value between semicolons; commas within one stand between several. */
    private record Parts(List<List<String>> all) {
        static Parts of(VObjectProperty property) {
            return new Parts(VObjectPropertyValues.parseStructured(property.getValue()));
        }

        String at(int part) {
            return part < all.size() ? joined(" ", all.get(part).stream()) : "";
        }
    }

    private Parts parts(String name) {
        return named(name).findFirst().map(Parts::of).orElse(new Parts(List.of()));
    }

    private Stream<VObjectProperty> named(String name) {
        return properties.stream().filter(property -> property.getName().equalsIgnoreCase(name));
    }

    /** Those that are preferred first; otherwise in the order of the card. */
    private List<VObjectProperty> preferred(String name) {
        return named(name)
                .sorted(java.util.Comparator.comparingInt(CardValues::rank))
                .toList();
    }

    private static int rank(VObjectProperty property) {
        var rank = property.getParameters().first("PREF");
        if (rank != null && rank.matches("\\d{1,3}")) return Integer.parseInt(rank);
        return has(property, "pref") ? 0 : 101;
    }

    /** Whether it is of a type: {@code TYPE=cell}, {@code TYPE="work,cell"} or, in old cards, {@code CELL}. */
    private static boolean has(VObjectProperty property, String type) {
        var parameters = property.getParameters().getMap();
        return Stream.of(parameters.get("TYPE"), parameters.get(null))
                .flatMap(types -> types == null ? Stream.empty() : types.stream())
                .flatMap(types -> Stream.of(types.split(",")))
                .anyMatch(one -> one.strip().toLowerCase(Locale.ROOT).equals(type));
    }

    private static String text(VObjectProperty property) {
        return VObjectPropertyValues.unescape(property.getValue());
    }

    private @Nullable String first(String name) {
        return named(name)
                .map(CardValues::text)
                .filter(Predicate.not(String::isBlank))
                .findFirst()
                .orElse(null);
    }

    private void all(String heading, List<VObjectProperty> properties, Function<VObjectProperty, String> text) {
        var headings = several(heading).iterator();
        for (var property : properties) {
            if (headings.hasNext()) put(headings.next(), text.apply(property));
        }
    }

    private static Stream<String> several(String heading) {
        return IntStream.rangeClosed(1, SEVERAL).mapToObj(i -> i == 1 ? heading : heading + " " + i);
    }

    private static String joined(String between, Stream<String> texts) {
        return texts.map(String::strip).filter(Predicate.not(String::isEmpty)).collect(Collectors.joining(between));
    }

    private void put(String heading, @Nullable String value) {
        if (value != null && !value.isBlank()) values.put(heading, value.strip());
    }
}
