package shuke.kernel.form;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Definitions as JSON, in the API and where they are kept. */
public final class DefinitionJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");
    private static final Pattern SITE =
            Pattern.compile("https?://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 5000;
    private static final int LONGEST_ADDRESS = 2000;
    private static final int MOST_SITES = 30;
    private static final int MOST_TAKEN = 10_000_000;
    private static final int LONGEST_KEPT = 3660;

    private DefinitionJson() {}

    /** By member, in the order in which they are told. */
    public static Map<String, @Nullable Object> of(Definition it) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("name", it.name());
        json.put("object", it.object());
        json.put("languages", it.languages());
        json.put("title", ItemJson.of(it.title()));
        json.put("introduction", ItemJson.of(it.introduction()));
        json.put("items", it.items().stream().map(ItemJson::of).toList());
        json.put("button", ItemJson.of(it.button()));
        json.put("thanks", ItemJson.of(it.thanks()));
        json.put("next", it.next());
        var consent = it.consent();
        json.put("consent", consent == null ? null : ItemJson.of(consent));
        json.put("opens", text(it.opens()));
        json.put("closes", text(it.closes()));
        json.put("most", it.most());
        json.put("sites", it.sites());
        json.put("known", it.known().text());
        json.put("tells", it.tells());
        json.put("keptDays", it.keptDays());
        return json;
    }

    static ObjectNode tree(Definition it) {
        return JSON.valueToTree(of(it));
    }

    static Definition stored(String text) {
        return read(JSON.readTree(text), new ArrayList<>());
    }

    /** What cannot be told from the tree alone is not looked at: whether there are such fields, and who may fill them. */
    static Definition read(JsonNode tree, List<Problem> problems) {
        var name = tree.path("name").asString("").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) problems.add(Problem.at("name", "formName", LONGEST_NAME));
        var languages = texts(tree, "languages").stream().distinct().toList();
        if (languages.isEmpty() || !LANGUAGES.containsAll(languages)) {
            problems.add(Problem.at("languages", "formLanguages"));
        }
        var known = Definition.Known.find(tree.path("known").asString(Definition.Known.MAKE.text()));
        if (known.isEmpty()) problems.add(Problem.at("known", "formKnown"));
        var opens = instant(tree, "opens", problems);
        var closes = instant(tree, "closes", problems);
        if (opens != null && closes != null && !opens.isBefore(closes)) {
            problems.add(Problem.at("closes", "formPeriod"));
        }
        var consent = ItemJson.text(tree, "consent", "consent", LONGEST_TEXT, problems);
        return new Definition(
                name,
                tree.path("object").asString("").strip(),
                languages,
                ItemJson.text(tree, "title", "title", ItemJson.LONGEST_LABEL, problems),
                ItemJson.text(tree, "introduction", "introduction", LONGEST_TEXT, problems),
                ItemJson.items(tree.path("items"), problems),
                ItemJson.text(tree, "button", "button", ItemJson.LONGEST_LABEL, problems),
                ItemJson.text(tree, "thanks", "thanks", LONGEST_TEXT, problems),
                next(tree, problems),
                ItemJson.isEmpty(consent) ? null : consent,
                opens,
                closes,
                number(tree, "most", MOST_TAKEN, problems),
                sites(tree, problems),
                known.orElse(Definition.Known.MAKE),
                tree.path("tells").asBoolean(true),
                number(tree, "keptDays", LONGEST_KEPT, problems));
    }

    private static @Nullable String next(JsonNode tree, List<Problem> problems) {
        var text = tree.path("next").asString("").strip();
        if (text.isEmpty()) return null;
        if (!isAddress(text)) problems.add(Problem.at("next", "formNext"));
        return text;
    }

    private static boolean isAddress(String text) {
        if (text.length() > LONGEST_ADDRESS) return false;
        try {
            var uri = URI.create(text);
            return uri.getHost() != null && Set.of("http", "https").contains(String.valueOf(uri.getScheme()));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static List<String> sites(JsonNode tree, List<Problem> problems) {
        var sites = texts(tree, "sites").stream()
                .map(site -> site.strip().toLowerCase(Locale.ROOT).replaceAll("/+$", ""))
                .distinct()
                .toList();
        if (sites.size() > MOST_SITES) problems.add(Problem.at("sites", "formSites", MOST_SITES));
        sites.stream()
                .filter(site -> !SITE.matcher(site).matches())
                .forEach(site -> problems.add(Problem.at("sites", "formSite", site)));
        return sites;
    }

    private static @Nullable Integer number(JsonNode tree, String member, int most, List<Problem> problems) {
        var number = tree.path(member);
        if (number.isMissingNode() || number.isNull()) return null;
        if (!number.isInt() || number.asInt() < 1 || number.asInt() > most) {
            problems.add(Problem.at(member, "formNumber", most));
            return null;
        }
        return number.asInt();
    }

    private static @Nullable Instant instant(JsonNode tree, String member, List<Problem> problems) {
        var text = tree.path(member).asString("");
        if (text.isEmpty()) return null;
        try {
            return Instant.parse(text);
        } catch (DateTimeException noTime) {
            problems.add(Problem.at(member, "formTime"));
            return null;
        }
    }

    private static List<String> texts(JsonNode tree, String member) {
        return tree.path(member)
                .valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    /** The words that are agreed to, as they are kept. */
    static String words(Bilingual consent) {
        return JSON.writeValueAsString(ItemJson.of(consent));
    }

    static Bilingual words(String kept) {
        var tree = JSON.readTree(kept);
        return new Bilingual(tree.path("zh-CN").asString(""), tree.path("en").asString(""));
    }
}
