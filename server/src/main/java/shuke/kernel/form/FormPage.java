package shuke.kernel.form;

import static shuke.kernel.form.Definition.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.schema.ObjectType;

/**
 * The page of a form as HTML, which needs nothing of the web app: {@code /forms/form.css}, and {@code /forms/form.js} for the puzzle. Works
 * without scripts, too.
 *
 * @param object as it is now; null where the form is about none
 * @param embedded whether it stands in a page of somebody else
 * @param sent what stands in the inputs
 * @param start from when on it is filled in; null where it is only shown
 */
record FormPage(
        Form form,
        @Nullable ObjectType object,
        Locale locale,
        boolean embedded,
        Map<String, List<String>> sent,
        @Nullable Started start,
        List<Problem> problems) {
    /** Nobody sees it; who fills it in is no person. */
    static final String TRAP = "subject_line";

    static final String TOKEN = "token";
    static final String PROOF = "proof";

    /** @param token the start, sealed */
    record Started(Start start, String token) {}

    String html() {
        var html = head(title(), locale, embedded, start != null);
        languages(html);
        html.element("h1", title());
        var introduction = text(form.definition().introduction(), locale);
        if (!introduction.isEmpty())
            html.open("div", "class", "introduction").prose(introduction).close("div");
        var wrong = wrong();
        summary(html, wrong);
        html.open(
                "form",
                "method",
                "post",
                "action",
                address(locale),
                "novalidate",
                "novalidate",
                "accept-charset",
                "utf-8");
        inputs(html, wrong);
        html.close("form");
        return foot(html);
    }

    /** @param next where it goes on; null for nowhere */
    String thanks(@Nullable String next) {
        var html = head(title(), locale, embedded, true);
        var own = text(form.definition().thanks(), locale);
        html.open("div", "class", "done", "data-next", next == null ? "" : next, "role", "status");
        html.element("h1", Word.THANKS.in(locale));
        html.prose(own.isEmpty() ? Word.THANKS_TEXT.in(locale) : own);
        if (next != null)
            html.open("p")
                    .element("a", Word.GO_ON.in(locale), "href", next, "target", "_top")
                    .close("p");
        return foot(html.close("div"));
    }

    /** Of a form that cannot be filled in, where there is one. */
    static String closed(@Nullable Form form, Form.Opening why, Locale locale, boolean embedded) {
        var title = form == null || why == Form.Opening.OFF
                ? ""
                : text(form.definition().title(), locale);
        var html = head(title.isEmpty() ? Word.FORM.in(locale) : title, locale, embedded, true);
        if (!title.isEmpty()) html.element("h1", title);
        return foot(html.element("p", Word.of(why).in(locale), "role", "status"));
    }

    private void inputs(Markup html, Map<String, String> wrong) {
        var controls = new Controls(html, locale, sent, wrong);
        for (var item : form.definition().items()) {
            switch (item) {
                case Item.Entry entry -> field(controls, entry);
                case Item.Source source -> {
                    if (source.parameter() != null) controls.hidden(Filled.input(source), first(Filled.input(source)));
                }
                case Item.Question question -> controls.question(question);
            }
        }
        var consent = form.definition().consent();
        if (consent != null) controls.consent(text(consent, locale));
        trap(html);
        if (start != null) {
            controls.hidden(TOKEN, start.token());
            html.open(
                    "input",
                    "type",
                    "hidden",
                    "name",
                    PROOF,
                    "value",
                    first(PROOF),
                    "data-id",
                    start.start().id().toString(),
                    "data-bits",
                    Integer.toString(start.start().bits()));
            html.open("noscript")
                    .element("p", Word.WITHOUT_SCRIPT.in(locale), "class", "help")
                    .close("noscript");
        }
        var button = text(form.definition().button(), locale);
        html.element(
                "button",
                button.isEmpty() ? Word.SEND.in(locale) : button,
                "type",
                "submit",
                "data-busy",
                Word.CHECKING.in(locale));
    }

    private void field(Controls controls, Item.Entry entry) {
        if (object == null) return;
        object.find(entry.field())
                .filter(field -> Widget.of(field.type()).isPresent()) // of another type since
                .ifPresent(field -> controls.entry(entry, field));
    }

    private void trap(Markup html) {
        html.open("div", "class", "trap", "aria-hidden", "true")
                .element("label", Word.LEAVE_EMPTY.in(locale), "for", TRAP);
        html.open("input", "type", "text", "name", TRAP, "id", TRAP, "tabindex", "-1", "autocomplete", "off");
        html.close("div");
    }

    /** What is wrong, by the name of the input; what is about the whole has no name. */
    private Map<String, String> wrong() {
        var wrong = new LinkedHashMap<String, String>();
        for (var problem : problems) {
            var said = problem.detail(locale);
            wrong.merge(input(problem.field()), said, (one, two) -> one.equals(two) ? one : one + " " + two);
        }
        return wrong;
    }

    private String input(@Nullable String field) {
        if (field == null) return "";
        return form.definition().entries().stream()
                .filter(entry -> entry.field().equals(Intake.root(field)))
                .map(Filled::input)
                .findFirst()
                .orElse(field);
    }

    private void summary(Markup html, Map<String, String> wrong) {
        if (wrong.isEmpty()) return;
        html.open("div", "class", "problems", "role", "alert", "tabindex", "-1", "id", "problems");
        html.element("p", Word.TO_MEND.in(locale)).open("ul");
        wrong.forEach((input, said) -> {
            html.open("li");
            if (input.isEmpty()) html.text(said);
            else html.element("a", said, "href", "#" + input);
            html.close("li");
        });
        html.close("ul").close("div");
    }

    private void languages(Markup html) {
        var languages = form.definition().languages();
        if (languages.size() < 2 || start == null) return;
        html.open("nav", "aria-label", Word.LANGUAGE.in(locale));
        for (var language : languages) {
            var isThis = Locale.forLanguageTag(language).getLanguage().equals(locale.getLanguage());
            html.element(
                    "a",
                    language.equals("en") ? "English" : "中文",
                    "href",
                    address(Locale.forLanguageTag(language)),
                    "lang",
                    language,
                    "hreflang",
                    language,
                    "aria-current",
                    isThis ? "true" : "");
        }
        html.close("nav");
    }

    /** Of this page in a language, with what it was told of where it stands. */
    private String address(Locale language) {
        var address = new StringBuilder("/forms/" + form.key() + "?lang=" + language.toLanguageTag());
        if (embedded) address.append("&embed=1");
        if (start != null && !start.start().page().isEmpty()) {
            address.append("&page=").append(encoded(start.start().page()));
        }
        for (var source : form.definition().sources()) {
            var parameter = source.parameter();
            var value = parameter == null ? "" : first(Filled.input(source));
            if (!value.isEmpty())
                address.append('&').append(parameter).append('=').append(encoded(value));
        }
        return address.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String first(String input) {
        var texts = Filled.texts(sent, input);
        return texts.isEmpty() ? "" : texts.getFirst();
    }

    private String title() {
        var title = text(form.definition().title(), locale);
        return title.isEmpty() ? form.definition().name() : title;
    }

    /** @param isLive false where it is only shown, and nothing runs */
    private static Markup head(String title, Locale locale, boolean embedded, boolean isLive) {
        var html = new Markup();
        html.open("!doctype html").open("html", "lang", locale.toLanguageTag()).open("head");
        html.open("meta", "charset", "utf-8")
                .open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .open("meta", "name", "robots", "content", "noindex")
                .open("meta", "name", "color-scheme", "content", "light dark");
        html.element("title", title).open("link", "rel", "stylesheet", "href", "/forms/form.css");
        if (isLive)
            html.open("script", "src", "/forms/form.js", "defer", "defer").close("script");
        return html.close("head")
                .open("body", "class", embedded ? "embedded" : "")
                .open("main");
    }

    private static String foot(Markup html) {
        return html.close("main").close("body").close("html").toString();
    }
}
