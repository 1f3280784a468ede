package shuke.kernel.form;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import shuke.kernel.access.Access;
import shuke.kernel.base.Problem;
import shuke.kernel.base.Workspace;
import shuke.kernel.form.FormPage.Started;
import shuke.kernel.form.Submission.Cause;
import shuke.kernel.schema.ObjectType;

/**
 * The pages of forms, for anybody: what is shown, and what is done with what is sent. What costs nothing is looked at first; the database
 * is asked only for what is whole, and for a few at a time.
 */
@Service
public class HostedForms {
    private static final Duration NOBODY_IS_QUICKER = Duration.ofMillis(1500);
    private static final int LONGEST_PAGE = 500;
    private static final int AGAIN_SECONDS = 15;

    private final OpenForms open;
    private final Start.Desk desk;
    private final Sluice sluice;
    private final Intake intake;
    private final Access access;
    private final InstantSource clock;

    HostedForms(OpenForms open, Start.Desk desk, Sluice sluice, Intake intake, Access access, InstantSource clock) {
        this.open = open;
        this.desk = desk;
        this.sluice = sluice;
        this.intake = intake;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Somebody at a page.
     *
     * @param wanted the languages that her browser asks for, the dearest first
     * @param sent what stands in the address and in the inputs, by name
     * @param from the page that she came from or that the form stands in; empty where that is not told
     */
    public record Visit(
            Workspace workspace, String key, List<Locale> wanted, Map<String, List<String>> sent, String from) {
        public Visit {
            wanted = List.copyOf(wanted);
            sent = Map.copyOf(sent);
        }

        private String first(String name) {
            var texts = Filled.texts(sent, name);
            return texts.isEmpty() ? "" : texts.getFirst();
        }

        private boolean isEmbedded() {
            return !first("embed").isEmpty();
        }
    }

    /**
     * What is answered.
     *
     * @param status of HTTP
     * @param sites in whose pages it may stand
     * @param retryAfter in so many seconds she may come again; 0 where that makes no difference
     * @param location where to go instead; null for nowhere
     */
    public record Page(
            int status,
            String html,
            List<String> sites,
            int retryAfter,
            @Nullable String location) {}

    public Page show(Visit visit) {
        var form = open.find(visit.workspace(), visit.key()).orElse(null);
        if (form == null || (!isSent(visit) && form.at(clock.instant()) != Form.Opening.OPEN)) {
            return closed(visit, form);
        }
        if (isSent(visit))
            return page(200, form, sheet(visit, form, Map.of(), null, List.of()).thanks(next(form)));
        var start = desk.give(form, sluice.bits(form.id()), stands(visit));
        var started = new Started(start, desk.seal(visit.workspace(), form, start));
        return page(
                200,
                form,
                sheet(visit, form, initial(visit, form), started, List.of()).html());
    }

    /** Tells never whether somebody is known here already. */
    public Page take(Visit visit) {
        var form = open.find(visit.workspace(), visit.key()).orElse(null);
        if (form == null || !mayBeSent(form)) return closed(visit, form);
        var token = visit.first(FormPage.TOKEN);
        var start = desk.open(visit.workspace(), form, token)
                .filter(it -> Objects.equals(it.consent(), form.consent()))
                .orElse(null);
        if (start == null) return afresh(visit, form);
        var started = new Started(start, token);
        var filled = Filled.of(form.definition(), object(form), visit.sent());
        if (!filled.problems().isEmpty()) return again(422, visit, form, started, filled.problems());
        var content = new Content(
                filled.values(),
                filled.answers(),
                start.page(),
                language(visit, form).toLanguageTag());
        var cause = suspicion(visit, start);
        var submission = cause == null
                ? Submission.sent(start.id(), form, clock.instant(), content)
                : Submission.held(start.id(), form, clock.instant(), content, cause);
        return taken(visit, form, started, submission);
    }

    /** A form as its page would show it; nothing can be sent from there. */
    public String preview(Form draft, Locale locale) {
        return new FormPage(draft, object(draft), locale, false, initial(draft), null, List.of()).html();
    }

    private Page taken(Visit visit, Form form, Started started, Submission submission) {
        try (var pass = sluice.enter(form.id(), submission.state() == Submission.State.HELD)
                .orElse(null)) {
            if (pass == null) return later(429, visit, form, started);
            return switch (intake.take(visit.workspace(), form, submission)) {
                case Intake.Receipt.Thanks thanks -> sent(visit, form);
                case Intake.Receipt.Wrong(var problems) -> again(422, visit, form, started, problems);
                case Intake.Receipt.Full full ->
                    page(
                            410,
                            form,
                            FormPage.closed(form, Form.Opening.FULL, language(visit, form), visit.isEmbedded()));
            };
        } catch (DataAccessException | TransactionException away) {
            return later(503, visit, form, started);
        }
    }

    /** Why it looks like spam; null where it does not. */
    private @Nullable Cause suspicion(Visit visit, Start start) {
        if (!visit.first(FormPage.TRAP).isEmpty()) return Cause.TRAP;
        if (clock.instant().isBefore(start.at().plus(NOBODY_IS_QUICKER))) return Cause.QUICK;
        return Puzzle.isSolved(start.id(), start.bits(), visit.first(FormPage.PROOF)) ? null : Cause.UNPROVEN;
    }

    /** Another page with all that was typed, from which it can be sent. */
    private Page afresh(Visit visit, Form form) {
        var start = desk.give(form, sluice.bits(form.id()), stands(visit));
        var sent = new HashMap<>(visit.sent());
        sent.remove(FormPage.PROOF);
        var started = new Started(start, desk.seal(visit.workspace(), form, start));
        return page(
                422,
                form,
                sheet(visit, form, sent, started, List.of(Problem.of("formStale")))
                        .html());
    }

    private Page again(int status, Visit visit, Form form, Started started, List<Problem> problems) {
        return page(
                status,
                form,
                sheet(visit, form, visit.sent(), started, problems).html());
    }

    private Page later(int status, Visit visit, Form form, Started started) {
        var page = again(status, visit, form, started, List.of(Problem.of("formBusy")));
        return new Page(status, page.html(), page.sites(), AGAIN_SECONDS, null);
    }

    private Page sent(Visit visit, Form form) {
        var address = "/forms/" + form.key() + "?sent=1&lang="
                + language(visit, form).toLanguageTag() + (visit.isEmbedded() ? "&embed=1" : "");
        return new Page(303, "", form.definition().sites(), 0, address);
    }

    private Page closed(Visit visit, @Nullable Form form) {
        var why = form == null ? Form.Opening.OFF : form.at(clock.instant());
        var locale = form == null ? wanted(visit, List.of("en", "zh-CN")) : language(visit, form);
        var isThere = why == Form.Opening.OVER || why == Form.Opening.FULL;
        return new Page(
                isThere ? 410 : 404,
                FormPage.closed(form, why, locale, visit.isEmbedded()),
                form == null ? List.of() : form.definition().sites(),
                0,
                null);
    }

    private static Page page(int status, Form form, String html) {
        return new Page(status, html, form.definition().sites(), 0, null);
    }

    private FormPage sheet(
            Visit visit, Form form, Map<String, List<String>> sent, @Nullable Started started, List<Problem> problems) {
        return new FormPage(form, object(form), language(visit, form), visit.isEmbedded(), sent, started, problems);
    }

    private @Nullable ObjectType object(Form form) {
        return access.sightOfProgram(form.keeper().workspace())
                .schema()
                .find(form.definition().object())
                .orElse(null);
    }

    /** What stands in the inputs of a page that is opened: what the form says, and what the address tells of where she comes from. */
    private static Map<String, List<String>> initial(Visit visit, Form form) {
        var initial = initial(form);
        for (var source : form.definition().sources()) {
            var parameter = source.parameter();
            if (parameter != null) initial.put(Filled.input(source), List.of(visit.first(parameter)));
        }
        return initial;
    }

    private static Map<String, List<String>> initial(Form form) {
        var initial = new HashMap<String, List<String>>();
        form.definition().entries().forEach(entry -> initial.put(Filled.input(entry), List.of(entry.initial())));
        return initial;
    }

    /** Whether it is full is known only when it is counted. */
    private boolean mayBeSent(Form form) {
        var opening = form.at(clock.instant());
        return opening == Form.Opening.OPEN || opening == Form.Opening.FULL;
    }

    private static boolean isSent(Visit visit) {
        return !visit.first("sent").isEmpty();
    }

    private static @Nullable String next(Form form) {
        return form.definition().next();
    }

    private static Locale language(Visit visit, Form form) {
        return wanted(visit, form.definition().languages());
    }

    /** The one that the address names, or that the browser wants; the first where there is neither. */
    private static Locale wanted(Visit visit, List<String> languages) {
        var named = visit.first("lang");
        if (languages.contains(named)) return Locale.forLanguageTag(named);
        var known = languages.stream().map(Locale::forLanguageTag).toList();
        return visit.wanted().stream()
                .flatMap(wish ->
                        known.stream().filter(locale -> locale.getLanguage().equals(wish.getLanguage())))
                .findFirst()
                .orElse(known.getFirst());
    }

    /** The page that the form stands in, without what comes behind its path: that is nobody's business. */
    private static String stands(Visit visit) {
        var told =
                Optional.of(visit.first("page")).filter(page -> !page.isEmpty()).orElse(visit.from());
        var end = told.split("[?#]", 2)[0];
        var isPage = end.matches("https?://[^\\s<>\"]+") && end.length() <= LONGEST_PAGE;
        return isPage ? end : "";
    }
}
