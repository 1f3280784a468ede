package shuke.kernel.http;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.identity.Caller;
import shuke.kernel.identity.People;
import shuke.kernel.identity.Person;
import shuke.kernel.record.Batch;
import shuke.kernel.record.Change;
import shuke.kernel.record.RecordWriter;

/** What people see and change about themselves. */
@RestController
@RequestMapping("/api/v1/me")
class MeController {
    private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");
    private static final Set<String> THEMES = Set.of("system", "light", "dark");

    private final People people;
    private final RecordWriter records;
    private final Access access;

    MeController(People people, RecordWriter records, Access access) {
        this.people = people;
        this.records = records;
        this.access = access;
    }

    /** @param functions what she may do beside work on records */
    record Answer(
            UUID id,
            String name,
            String email,
            String role,
            @Nullable String language,
            String timeZone,
            String theme,
            List<String> functions) {}

    record Form(
            @Nullable String name,
            @Nullable String language,
            @Nullable String timeZone,
            @Nullable String theme) {}

    @GetMapping
    Answer look(Caller caller, Actor actor) {
        return answer(caller.person(), actor);
    }

    @PatchMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    Answer change(Caller caller, Actor actor, @RequestBody Form form) {
        check(form);
        var input = input(form);
        if (!input.isEmpty())
            records.write(onHerself(actor), Batch.of("user", new Change.Update(actor.user(), null, input)));
        return people.find(caller.workspace(), caller.person().id().toString())
                .map(person -> answer(person, actor))
                .orElseThrow(ProblemException::notFound);
    }

    /** Not everybody changes people; what is asked for here is the caller's own and is on record as hers. */
    private static Actor onHerself(Actor actor) {
        return actor.as(Actor.ADMINISTRATOR);
    }

    private static Map<String, @Nullable Object> input(Form form) {
        var input = new LinkedHashMap<String, @Nullable Object>();
        if (form.name() != null) input.put("name", form.name());
        if (form.language() != null) input.put("language", form.language());
        if (form.timeZone() != null) input.put("timeZone", form.timeZone());
        if (form.theme() != null) input.put("theme", form.theme());
        return input;
    }

    private static void check(Form form) {
        var required = new Required();
        if (form.name() != null) required.text("name", Required.NAME, form.name());
        required.check(
                form.language() == null || LANGUAGES.contains(form.language()),
                Problem.at("language", "unknownLanguage"));
        required.check(
                form.timeZone() == null || ZoneId.getAvailableZoneIds().contains(form.timeZone()),
                Problem.at("timeZone", "unknownTimeZone"));
        required.check(form.theme() == null || THEMES.contains(form.theme()), Problem.at("theme", "unknownTheme"));
        required.orRefuse();
    }

    private Answer answer(Person person, Actor actor) {
        return new Answer(
                person.id(),
                person.name(),
                person.email(),
                person.role(),
                person.languageTag(),
                person.timeZone().getId(),
                person.theme(),
                access.functions(actor).stream().map(Function::text).toList());
    }
}
