package shuke.kernel.form;

import static shuke.kernel.form.Definition.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;

/** What is filled in, with its label, what helps, and what is wrong with it. */
final class Controls {
    private final Markup html;
    private final Locale locale;
    private final Map<String, List<String>> sent;
    private final Map<String, String> wrong;

    /**
     * @param sent what stands in the inputs, by their names
     * @param wrong what is wrong, by the names of the inputs
     */
    Controls(Markup html, Locale locale, Map<String, List<String>> sent, Map<String, String> wrong) {
        this.html = html;
        this.locale = locale;
        this.sent = sent;
        this.wrong = wrong;
    }

    /** @param key the value that is sent */
    private record Option(String key, String label) {}

    void entry(Item.Entry entry, Field field) {
        var widget = Widget.of(field.type()).orElseThrow();
        var name = Filled.input(entry);
        var label = label(entry, field, locale);
        var placeholder = text(entry.placeholder(), locale);
        var help = text(entry.help(), locale);
        switch (widget) {
            case LINE -> line(name, label, help, entry.required(), "text", "", "", placeholder);
            case PERSON -> line(name, label, help, entry.required(), "text", "name", "", placeholder);
            case EMAIL -> line(name, label, help, entry.required(), "email", "email", "", placeholder);
            case PHONE -> line(name, label, help, entry.required(), "tel", "tel", "", placeholder);
            case URL -> line(name, label, help, entry.required(), "text", "url", "url", placeholder);
            case ADDRESS -> line(name, label, help, entry.required(), "text", "street-address", "", placeholder);
            case NUMBER -> line(name, label, help, entry.required(), "text", "", "decimal", placeholder);
            case DAY -> line(name, label, help, entry.required(), "date", "", "", "");
            case MOMENT -> line(name, label, help, entry.required(), "datetime-local", "", "", "");
            case LINES -> lines(name, label, help, entry.required(), placeholder);
            case TICK -> tick(name, label, help, entry.required());
            case CHOICE -> select(name, label, help, entry.required(), options(field.type()));
            case CHOICES -> group(name, label, help, entry.required(), "checkbox", options(field.type()), "");
        }
    }

    void question(Item.Question question) {
        var name = Filled.input(question);
        var label = text(question.label(), locale);
        var help = text(question.help(), locale);
        switch (question.kind()) {
            case TEXT -> lines(name, label, help, question.required(), "");
            case DATE -> line(name, label, help, question.required(), "date", "", "", "");
            case SINGLE -> group(name, label, help, question.required(), "radio", choices(question), "");
            case SEVERAL -> group(name, label, help, question.required(), "checkbox", choices(question), "");
            case SCALE -> group(name, label, help, question.required(), "radio", steps(question), "scale");
        }
    }

    static String label(Item.Entry entry, Field field, Locale locale) {
        var own = text(entry.label(), locale);
        return own.isEmpty() ? field.label().in(locale) : own;
    }

    /** The words that are agreed to. */
    void consent(String words) {
        var name = Filled.CONSENT;
        html.open("div", "class", "field consent").open("label", "class", "option");
        control(
                "input",
                name,
                "",
                true,
                "type",
                "checkbox",
                "value",
                "on",
                "checked",
                checked(!values(name).isEmpty()));
        html.open("span").linked(words).close("span").close("label");
        error(name);
        html.close("div");
    }

    void hidden(String name, String value) {
        html.open("input", "type", "hidden", "name", name, "value", value);
    }

    private void line(
            String name,
            String label,
            String help,
            boolean required,
            String type,
            String completes,
            String mode,
            String placeholder) {
        labelled(name, label, help, required);
        control(
                "input",
                name,
                help,
                required,
                "type",
                type,
                "value",
                first(name),
                "autocomplete",
                completes,
                "inputmode",
                mode,
                "placeholder",
                placeholder,
                "maxlength",
                type.startsWith("date") ? "" : "1000");
        end(name);
    }

    private void lines(String name, String label, String help, boolean required, String placeholder) {
        labelled(name, label, help, required);
        control("textarea", name, help, required, "rows", "4", "maxlength", "10000", "placeholder", placeholder);
        html.text(first(name)).close("textarea");
        end(name);
    }

    private void select(String name, String label, String help, boolean required, List<Option> options) {
        labelled(name, label, help, required);
        control("select", name, help, required);
        html.element("option", Word.CHOOSE.in(locale), "value", " ");
        for (var option : options) {
            var isChosen = values(name).contains(option.key());
            html.element("option", option.label(), "value", option.key(), "selected", isChosen ? "selected" : "");
        }
        html.close("select");
        end(name);
    }

    private void tick(String name, String label, String help, boolean required) {
        html.open("div", "class", "field").open("label", "class", "option");
        var isOn = values(name).contains("true");
        control("input", name, help, required, "type", "checkbox", "value", "true", "checked", checked(isOn));
        html.open("span").text(label);
        must(required);
        html.close("span").close("label");
        help(name, help);
        end(name);
    }

    private void group(
            String name, String label, String help, boolean required, String type, List<Option> options, String look) {
        html.open(
                "fieldset", "class", "field", "id", name, "tabindex", "-1", "aria-describedby", described(name, help));
        html.open("legend").text(label);
        must(required);
        html.close("legend");
        help(name, help);
        html.open("div", "class", ("options " + look).strip());
        for (var option : options) {
            html.open("label", "class", "option");
            html.open(
                    "input",
                    "type",
                    type,
                    "name",
                    name,
                    "value",
                    option.key(),
                    "checked",
                    checked(values(name).contains(option.key())));
            html.element("span", option.label()).close("label");
        }
        html.close("div");
        error(name);
        html.close("fieldset");
    }

    /** What is filled in, with what programs that read it aloud are to know. */
    private void control(String tag, String name, String help, boolean required, String... own) {
        var of = List.of(
                "name",
                name,
                "id",
                name,
                "aria-required",
                required ? "true" : "",
                "aria-invalid",
                wrong.containsKey(name) ? "true" : "",
                "aria-describedby",
                described(name, help));
        html.open(tag, Stream.concat(Stream.of(own), of.stream()).toArray(String[]::new));
    }

    private static String checked(boolean isOn) {
        return isOn ? "checked" : "";
    }

    private void labelled(String name, String label, String help, boolean required) {
        html.open("div", "class", "field").open("label", "for", name).text(label);
        must(required);
        html.close("label");
        help(name, help);
    }

    private void end(String name) {
        error(name);
        html.close("div");
    }

    private void must(boolean required) {
        if (required) html.text(" ").element("span", Word.REQUIRED.in(locale), "class", "must");
    }

    private void help(String name, String help) {
        if (!help.isEmpty()) html.element("p", help, "class", "help", "id", name + "-help");
    }

    private void error(String name) {
        var said = wrong.get(name);
        if (said != null) html.element("p", said, "class", "error", "id", name + "-error");
    }

    private String described(String name, String help) {
        var by = new ArrayList<String>();
        if (!help.isEmpty()) by.add(name + "-help");
        if (wrong.containsKey(name)) by.add(name + "-error");
        return String.join(" ", by);
    }

    private List<String> values(String name) {
        return Filled.texts(sent, name);
    }

    private String first(String name) {
        var values = sent.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    private List<Option> options(FieldType type) {
        var options = switch (type) {
            case FieldType.Picklist picklist -> picklist.options();
            case FieldType.MultiPicklist picklist -> picklist.options();
            default -> List.<FieldType.Option>of(); // nothing else is chosen from
        };
        return options.stream()
                .map(option -> new Option(option.value(), option.label().in(locale)))
                .toList();
    }

    private List<Option> choices(Item.Question question) {
        return question.choices().stream()
                .map(choice -> new Option(choice.key(), text(choice.label(), locale)))
                .toList();
    }

    private static List<Option> steps(Item.Question scale) {
        var steps = new ArrayList<Option>();
        for (var step = scale.least(); step <= scale.most(); step++) {
            steps.add(new Option(Integer.toString(step), Integer.toString(step)));
        }
        return steps;
    }
}
