package shuke.kernel.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;

/**
 * A page as somebody has filled it in: what is named by the form, and nothing else.
 *
 * @param problems what is wrong with it, each at the name of its input
 */
record Filled(Map<String, @Nullable Object> values, Map<String, List<String>> answers, List<Problem> problems) {
    static final String CONSENT = "consent";
    private static final int LONGEST = 20_000;
    private static final int LONGEST_PARAMETER = 500;

    /** The name of the input of a field. */
    static String input(Item.Entry entry) {
        return "f." + entry.field();
    }

    static String input(Item.Question question) {
        return "q." + question.key();
    }

    static String input(Item.Source source) {
        return "h." + source.parameter();
    }

    /**
     * @param object as it is now; null where the form is about none
     * @param sent what the page sends, by the name of the input
     */
    static Filled of(Definition form, @Nullable ObjectType object, Map<String, List<String>> sent) {
        var filled = new Filled(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        for (var item : form.items()) {
            switch (item) {
                case Item.Entry entry -> filled.value(entry, object, texts(sent, input(entry)));
                case Item.Source source -> filled.source(source, texts(sent, input(source)));
                case Item.Question question -> filled.answer(question, texts(sent, input(question)));
            }
        }
        if (form.consent() != null && texts(sent, CONSENT).isEmpty()) {
            filled.problems.add(Problem.at(CONSENT, "formConsentNeeded"));
        }
        return filled;
    }

    /** What stands in an input; empty texts are none. */
    static List<String> texts(Map<String, List<String>> sent, String input) {
        return sent.getOrDefault(input, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private void value(Item.Entry entry, @Nullable ObjectType object, List<String> texts) {
        var field = object == null ? null : object.find(entry.field()).orElse(null);
        if (field == null) return; // was removed since
        if (isShort(input(entry), entry.required(), texts)) {
            values.put(entry.field(), field.type() instanceof FieldType.MultiPicklist ? texts : texts.getFirst());
        }
    }

    private void source(Item.Source source, List<String> texts) {
        var told = texts.isEmpty() || source.parameter() == null ? "" : texts.getFirst();
        var value = told.isEmpty() || told.length() > LONGEST_PARAMETER ? source.value() : told;
        if (!value.isEmpty()) values.put(source.field(), value);
    }

    private void answer(Item.Question question, List<String> texts) {
        var input = input(question);
        if (!isShort(input, question.required(), texts)) return;
        var isRight = switch (question.kind()) {
            case SINGLE -> texts.size() == 1 && keys(question).contains(texts.getFirst());
            case SEVERAL -> keys(question).containsAll(texts);
            case SCALE -> texts.size() == 1 && isOn(question, texts.getFirst());
            case DATE -> texts.size() == 1 && isDate(texts.getFirst());
            case TEXT -> texts.size() == 1;
        };
        if (isRight) answers.put(question.key(), texts.stream().distinct().toList());
        else problems.add(Problem.at(input, "formAnswerWrong"));
    }

    /** Whether there is something that can be looked at; says what is wrong where that is wrong. */
    private boolean isShort(String input, boolean required, List<String> texts) {
        if (texts.isEmpty() && required) problems.add(Problem.at(input, "formAnswerNeeded"));
        var isLong = texts.stream().anyMatch(text -> text.length() > LONGEST);
        if (isLong) problems.add(Problem.at(input, "formText", LONGEST));
        return !texts.isEmpty() && !isLong;
    }

    private static Set<String> keys(Item.Question question) {
        return question.choices().stream().map(Item.Choice::key).collect(Collectors.toSet());
    }

    private static boolean isOn(Item.Question scale, String text) {
        return text.matches("[0-9]{1,2}")
                && Integer.parseInt(text) >= scale.least()
                && Integer.parseInt(text) <= scale.most();
    }

    private static boolean isDate(String text) {
        try {
            return !LocalDate.parse(text).isBefore(LocalDate.EPOCH.minusYears(200));
        } catch (DateTimeException noDate) {
            return false;
        }
    }
}
