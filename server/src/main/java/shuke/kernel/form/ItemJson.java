package shuke.kernel.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Problem;
import tools.jackson.databind.JsonNode;

/** What forms ask for as JSON. Problems say where: {@code items.3.label}, counted from 0. */
final class ItemJson {
    static final int LONGEST_LABEL = 500;
    private static final int LONGEST_VALUE = 1000;
    private static final int MOST = 100;
    private static final int MOST_CHOICES = 50;
    private static final int HIGHEST = 10;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    private ItemJson() {}

    static Map<String, @Nullable Object> of(Item item) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        switch (item) {
            case Item.Entry(var field, var label, var help, var placeholder, var required, var initial) -> {
                json.put("kind", "field");
                json.put("field", field);
                json.put("label", of(label));
                json.put("help", of(help));
                json.put("placeholder", of(placeholder));
                json.put("required", required);
                json.put("initial", initial);
            }
            case Item.Source(var field, var value, var parameter) -> {
                json.put("kind", "hidden");
                json.put("field", field);
                json.put("value", value);
                json.put("parameter", parameter);
            }
            case Item.Question question -> {
                json.put("kind", "question");
                json.put("key", question.key());
                json.put("question", question.kind().text());
                json.put("label", of(question.label()));
                json.put("help", of(question.help()));
                json.put("required", question.required());
                json.put(
                        "choices",
                        question.choices().stream()
                                .map(choice -> Map.of("key", choice.key(), "label", of(choice.label())))
                                .toList());
                json.put("least", question.least());
                json.put("most", question.most());
            }
        }
        return json;
    }

    static Map<String, String> of(Bilingual text) {
        var json = new LinkedHashMap<String, String>();
        json.put("zh-CN", text.zh());
        json.put("en", text.en());
        return json;
    }

    static boolean isEmpty(Bilingual text) {
        return text.zh().isEmpty() && text.en().isEmpty();
    }

    static List<Item> items(JsonNode list, List<Problem> problems) {
        var items = new ArrayList<Item>();
        var keys = new HashSet<String>();
        if (list.isEmpty()) problems.add(Problem.at("items", "formItemsNone"));
        if (list.size() > MOST) problems.add(Problem.at("items", "formItems", MOST));
        for (var tree : list) {
            var at = "items." + items.size();
            var item = item(tree, at, problems);
            items.add(item);
            var name = name(item);
            if (!keys.add(name)) problems.add(Problem.at(at, "formTwice", name.substring(name.indexOf(' ') + 1)));
        }
        return items;
    }

    private static String name(Item item) {
        return switch (item) {
            case Item.Entry entry -> "field " + entry.field();
            case Item.Source source -> "field " + source.field();
            case Item.Question question -> "question " + question.key();
        };
    }

    private static Item item(JsonNode tree, String at, List<Problem> problems) {
        var field = tree.path("field").asString("");
        return switch (tree.path("kind").asString("")) {
            case "hidden" -> source(tree, field, at, problems);
            case "question" -> question(tree, at, problems);
            default ->
                new Item.Entry(
                        field,
                        text(tree, "label", at + ".label", LONGEST_LABEL, problems),
                        text(tree, "help", at + ".help", LONGEST_VALUE, problems),
                        text(tree, "placeholder", at + ".placeholder", LONGEST_LABEL, problems),
                        tree.path("required").asBoolean(false),
                        line(tree, "initial", at, problems));
        };
    }

    private static Item source(JsonNode tree, String field, String at, List<Problem> problems) {
        var parameter = tree.path("parameter").asString("").strip();
        if (!parameter.isEmpty() && !KEY.matcher(parameter).matches()) {
            problems.add(Problem.at(at + ".parameter", "formParameter"));
        }
        return new Item.Source(field, line(tree, "value", at, problems), parameter.isEmpty() ? null : parameter);
    }

    private static Item question(JsonNode tree, String at, List<Problem> problems) {
        var key = tree.path("key").asString("");
        var kind = Item.Kind.find(tree.path("question").asString(""));
        if (!KEY.matcher(key).matches()) problems.add(Problem.at(at + ".key", "formKey"));
        if (kind.isEmpty()) problems.add(Problem.at(at + ".question", "formQuestion"));
        var label = text(tree, "label", at + ".label", LONGEST_LABEL, problems);
        if (isEmpty(label)) problems.add(Problem.at(at + ".label", "formLabel"));
        var isChoice = kind.filter(it -> it == Item.Kind.SINGLE || it == Item.Kind.SEVERAL)
                .isPresent();
        var least = tree.path("least").asInt(0);
        var most = tree.path("most").asInt(HIGHEST);
        if (least < 0 || most > HIGHEST || least >= most) problems.add(Problem.at(at + ".most", "formScale", HIGHEST));
        return new Item.Question(
                key,
                kind.orElse(Item.Kind.TEXT),
                label,
                text(tree, "help", at + ".help", LONGEST_VALUE, problems),
                tree.path("required").asBoolean(false),
                isChoice ? choices(tree.path("choices"), at + ".choices", problems) : List.of(),
                least,
                most);
    }

    private static List<Item.Choice> choices(JsonNode list, String at, List<Problem> problems) {
        var choices = new ArrayList<Item.Choice>();
        for (var tree : list) {
            choices.add(
                    new Item.Choice(tree.path("key").asString(""), text(tree, "label", at, LONGEST_LABEL, problems)));
        }
        var areSound = choices.size() > 1
                && choices.size() <= MOST_CHOICES
                && choices.stream().allMatch(choice -> KEY.matcher(choice.key()).matches() && !isEmpty(choice.label()))
                && choices.stream().map(Item.Choice::key).distinct().count() == choices.size();
        if (!areSound) problems.add(Problem.at(at, "formChoices", MOST_CHOICES));
        return choices;
    }

    /** A text in one language or both; a plain text is for both. */
    static Bilingual text(JsonNode tree, String member, String at, int longest, List<Problem> problems) {
        var said = tree.path(member);
        var text = said.isString()
                ? Bilingual.same(said.asString().strip())
                : new Bilingual(
                        said.path("zh-CN").asString("").strip(),
                        said.path("en").asString("").strip());
        if (text.zh().length() > longest || text.en().length() > longest) {
            problems.add(Problem.at(at, "formText", longest));
        }
        return text;
    }

    private static String line(JsonNode tree, String member, String at, List<Problem> problems) {
        var text = tree.path(member).asString("").strip();
        if (text.length() > LONGEST_VALUE) problems.add(Problem.at(at + "." + member, "formText", LONGEST_VALUE));
        return text;
    }
}
