package shuke.kernel.collect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Problem;
import shuke.kernel.collect.Definition.KnownBy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Definitions of websites as JSON, in the API and where they are kept. */
public final class DefinitionJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?");
    private static final Pattern PARAMETER = Pattern.compile("[A-Za-z0-9_.-]{1,60}");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 5000;
    private static final int MOST_ORIGINS = 30;
    private static final int MOST_PARAMETERS = 50;
    private static final int MOST_KNOWN_BY = 5;
    private static final int USUAL_MONTHS = 13;
    private static final int MOST_MONTHS = 120;

    private DefinitionJson() {}

    /** By member, in the order in which they are told. */
    public static Map<String, @Nullable Object> of(Definition it) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("name", it.name());
        json.put("origins", it.origins());
        var consent = it.consent();
        json.put("consent", consent == null ? null : of(consent));
        json.put("consentElsewhere", consent == null);
        json.put("parameters", it.parameters());
        json.put("knownBy", it.knownBy().stream().map(DefinitionJson::of).toList());
        json.put("keptMonths", it.keptMonths());
        return json;
    }

    /** A text in both languages. */
    public static Map<String, String> of(Bilingual text) {
        return Map.of("zh-CN", text.zh(), "en", text.en());
    }

    private static Map<String, @Nullable Object> of(KnownBy it) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("object", it.object());
        json.put("externalId", it.externalId());
        json.put("email", it.email());
        json.put("phone", it.phone());
        return json;
    }

    static ObjectNode tree(Definition it) {
        return JSON.valueToTree(of(it));
    }

    static Definition stored(String text) {
        return read(JSON.readTree(text), new ArrayList<>());
    }

    /** What cannot be told from the tree alone is not looked at: whether there are such fields. */
    static Definition read(JsonNode tree, List<Problem> problems) {
        var name = tree.path("name").asString("").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.add(Problem.at("name", "websiteName", LONGEST_NAME));
        }
        return new Definition(
                name,
                origins(tree, problems),
                consent(tree, problems),
                parameters(tree, problems),
                knownBy(tree.path("knownBy"), problems),
                months(tree.path("keptMonths"), problems));
    }

    private static List<String> origins(JsonNode tree, List<Problem> problems) {
        var origins = texts(tree, "origins").stream()
                .map(origin -> origin.strip().toLowerCase(Locale.ROOT).replaceAll("/+$", ""))
                .distinct()
                .toList();
        if (origins.size() > MOST_ORIGINS) problems.add(Problem.at("origins", "websiteOrigins", MOST_ORIGINS));
        origins.stream()
                .filter(Predicate.not(ORIGIN.asMatchPredicate()))
                .forEach(origin -> problems.add(Problem.at("origins", "formSite", origin)));
        return origins;
    }

    private static @Nullable Bilingual consent(JsonNode tree, List<Problem> problems) {
        if (tree.path("consentElsewhere").asBoolean(false)) return null;
        var words = words(tree.path("consent"));
        if (words.zh().isEmpty() && words.en().isEmpty()) problems.add(Problem.at("consent", "websiteConsent"));
        if (words.zh().length() > LONGEST_TEXT || words.en().length() > LONGEST_TEXT) {
            problems.add(Problem.at("consent", "formText", LONGEST_TEXT));
        }
        return words;
    }

    private static List<String> parameters(JsonNode tree, List<Problem> problems) {
        var parameters = texts(tree, "parameters").stream().distinct().toList();
        if (parameters.size() > MOST_PARAMETERS || !parameters.stream().allMatch(PARAMETER.asMatchPredicate())) {
            problems.add(Problem.at("parameters", "websiteParameters", MOST_PARAMETERS));
        }
        return parameters;
    }

    private static List<KnownBy> knownBy(JsonNode list, List<Problem> problems) {
        var all = list.valueStream()
                .map(it -> new KnownBy(
                        it.path("object").asString(""), text(it, "externalId"), text(it, "email"), text(it, "phone")))
                .toList();
        if (all.size() > MOST_KNOWN_BY) problems.add(Problem.at("knownBy", "websiteKnownBy", MOST_KNOWN_BY));
        return all;
    }

    private static int months(JsonNode number, List<Problem> problems) {
        if (number.isMissingNode() || number.isNull()) return USUAL_MONTHS;
        var isRight = number.isInt() && number.asInt() >= 1 && number.asInt() <= MOST_MONTHS;
        if (!isRight) problems.add(Problem.at("keptMonths", "formNumber", MOST_MONTHS));
        return isRight ? number.asInt() : USUAL_MONTHS;
    }

    private static @Nullable String text(JsonNode tree, String member) {
        var text = tree.path(member).asString("").strip();
        return text.isEmpty() ? null : text;
    }

    private static List<String> texts(JsonNode tree, String member) {
        return tree.path(member)
                .valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }

    /** The words that are agreed to, as they are kept. */
    static String words(Bilingual consent) {
        return JSON.writeValueAsString(of(consent));
    }

    static Bilingual words(String kept) {
        return words(JSON.readTree(kept));
    }

    private static Bilingual words(JsonNode tree) {
        return new Bilingual(
                tree.path("zh-CN").asString("").strip(),
                tree.path("en").asString("").strip());
    }
}
