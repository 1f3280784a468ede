package shuke.kernel.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.transfer.ImportOptions.Likely;
import shuke.kernel.transfer.ImportOptions.Mode;
import shuke.matching.standardise.DateOrder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the options of an import, collecting everything that is wrong with them. */
final class OptionsReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> KNOWN = Set.of(
            "object",
            "mode",
            "key",
            "mapping",
            "duplicates",
            "notify",
            "dryRun",
            "sheet",
            "delimiter",
            "encoding",
            "dateOrder",
            "decimal",
            "region",
            "currency",
            "corrections");

    private final JsonNode options;
    private final List<Problem> problems = new ArrayList<>();

    private OptionsReader(JsonNode options) {
        this.options = options;
    }

    static ImportOptions read(String json) {
        return new OptionsReader(parsed(json)).read();
    }

    /** The options as they were sent; refused where they are no JSON object. */
    static ObjectNode parsed(String json) {
        try {
            if (JSON.readTree(json) instanceof ObjectNode options) return options;
        } catch (JacksonException unreadable) {
            // told below, in the caller's language
        }
        throw ProblemException.of(ProblemException.Kind.MALFORMED, Problem.at("options", "importOptionsMalformed"));
    }

    private ImportOptions read() {
        for (var name : options.propertyNames()) {
            if (!KNOWN.contains(name)) problems.add(Problem.at(name, "importUnknownOption", name));
        }
        var object = text("object");
        if (object == null) problems.add(Problem.at("object", "importObjectMissing"));
        var wishes = new WishReader(problems);
        var read = new ImportOptions(
                object == null ? "" : object,
                word("mode", Mode.class, Mode.CREATE),
                text("key"),
                wishes.mapping(options.path("mapping")),
                word("duplicates", Likely.class, Likely.CREATE),
                flag("notify", true),
                flag("dryRun", false),
                sheet(),
                raw("delimiter"),
                text("encoding"),
                order(),
                decimal(),
                code("region", 2),
                code("currency", 3),
                wishes.corrections(options.path("corrections")));
        if (!problems.isEmpty()) throw ProblemException.invalid(problems);
        return read;
    }

    private boolean flag(String name, boolean fallback) {
        var node = options.path(name);
        if (!isAbsent(node) && !node.isBoolean()) problems.add(Problem.at(name, "importBadOption", "true, false"));
        return node.asBoolean(fallback);
    }

    /** Its name, or its number counted from 1. */
    private @Nullable String sheet() {
        var node = options.path("sheet");
        return node.isIntegralNumber() ? node.asString() : text("sheet");
    }

    private @Nullable DateOrder order() {
        return isAbsent(options.path("dateOrder")) ? null : word("dateOrder", DateOrder.class, DateOrder.YMD);
    }

    private @Nullable Character decimal() {
        var text = text("decimal");
        if (text == null) return null;
        if (text.equals(",") || text.equals(".")) return text.charAt(0);
        problems.add(Problem.at("decimal", "importBadOption", "\",\", \".\""));
        return null;
    }

    private <E extends Enum<E>> E word(String name, Class<E> words, E fallback) {
        var text = text(name);
        if (text == null) return fallback;
        for (var word : words.getEnumConstants()) {
            if (word.name().equalsIgnoreCase(text)) return word;
        }
        problems.add(Problem.at(name, "importBadOption", String.join(", ", names(words))));
        return fallback;
    }

    private static <E extends Enum<E>> List<String> names(Class<E> words) {
        var isOrder = words == DateOrder.class;
        return List.of(words.getEnumConstants()).stream()
                .map(word -> isOrder ? word.name() : word.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private @Nullable String code(String name, int letters) {
        var text = text(name);
        if (text == null) return null;
        var code = text.toUpperCase(Locale.ROOT);
        var known = letters == 2
                ? Set.of(Locale.getISOCountries()).contains(code)
                : java.util.Currency.getAvailableCurrencies().stream()
                        .anyMatch(currency -> currency.getCurrencyCode().equals(code));
        if (!known) problems.add(Problem.at(name, letters == 2 ? "importBadRegion" : "importBadCurrency", text));
        return code;
    }

    private @Nullable String text(String name) {
        var text = raw(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A delimiter may be a blank. */
    private @Nullable String raw(String name) {
        var node = options.path(name);
        if (isAbsent(node)) return null;
        if (node.isString()) return node.asString();
        problems.add(Problem.at(name, "importTextExpected"));
        return null;
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
