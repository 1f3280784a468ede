package shuke.kernel.form;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.ProblemException;
import shuke.kernel.form.SubmissionLog.Told;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.spreadsheet.CsvTable;

/** What was sent by a form as a table: what it says in the words of its reader, and what became of it. Who takes it out is on record. */
@Service
public class SubmissionSheets {
    private static final int AT_ONCE = 100;

    /** What stands in front of what was typed. */
    private static final List<Bilingual> HEADINGS = List.of(
            new Bilingual("提交时间", "Sent"),
            new Bilingual("状态", "State"),
            new Bilingual("记录", "Record"),
            new Bilingual("记录编号", "Record ID"),
            new Bilingual("问题", "Problem"),
            new Bilingual("所在网页", "Page"),
            new Bilingual("语言", "Language"),
            new Bilingual("同意的条款版本", "Version of the consent"));

    private final FormBook book;
    private final SubmissionLog log;
    private final Access access;
    private final Audit audit;

    SubmissionSheets(FormBook book, SubmissionLog log, Access access, Audit audit) {
        this.book = book;
        this.log = log;
        this.access = access;
        this.audit = audit;
    }

    /** A table that can be written; {@code out} stays open. */
    public interface Sheet {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Refused where she may not take records of the form's object out.
     *
     * @param state those in which state; null for all
     */
    @Transactional
    public Sheet of(Actor actor, UUID id, Submission.@Nullable State state) {
        var form = book.found(actor, id);
        var fields = form.definition().object().isEmpty() ? List.<Field>of() : fields(actor, form);
        audit.note(actor, Event.of(Action.EXPORTED, Intake.SUBMISSION).about(id).with("form", null, id.toString()));
        return out -> write(actor, form, state, fields, out);
    }

    /** Those that she may read. */
    private List<Field> fields(Actor actor, Form form) {
        var sight = access.sight(actor);
        var object = sight.view().find(form.definition().object()).orElseThrow(ProblemException::notFound);
        access.require(actor, object, Operation.EXPORT);
        return Stream.concat(
                        form.definition().entries().stream().map(Item.Entry::field),
                        form.definition().sources().stream().map(Item.Source::field))
                .distinct()
                .flatMap(field -> object.find(field).stream())
                .filter(field -> sight.right(object.name(), field.name()).isReadable())
                .toList();
    }

    private void write(Actor actor, Form form, Submission.@Nullable State state, List<Field> fields, OutputStream out)
            throws IOException {
        var table = new CsvTable(out);
        var locale = actor.locale();
        var questions = form.definition().questions();
        var headings = new ArrayList<String>();
        HEADINGS.forEach(heading -> headings.add(heading.in(locale)));
        fields.forEach(field -> headings.add(field.label().in(locale)));
        questions.forEach(question -> headings.add(Definition.text(question.label(), locale)));
        table.row(headings);
        String cursor = null;
        do {
            var page = log.page(actor, form.id(), state, AT_ONCE, cursor);
            for (var told : page.items()) {
                var cells = new ArrayList<@Nullable Object>(about(actor, told));
                fields.forEach(field -> cells.add(cell(field, told.values().get(field.name()), locale)));
                questions.forEach(question -> cells.add(answer(question, told.submission(), locale)));
                table.row(cells);
            }
            cursor = page.next();
        } while (cursor != null);
        table.end();
    }

    /** In the order of the headings. */
    private static List<@Nullable Object> about(Actor actor, Told told) {
        var it = told.submission();
        var problems = it.problems();
        var record = told.record();
        var about = new ArrayList<@Nullable Object>();
        about.add(LocalDateTime.ofInstant(it.at(), actor.zone()));
        about.add(state(it.state()).in(actor.locale()));
        about.add(record == null ? null : record.label());
        about.add(record == null ? null : record.id().toString());
        about.add(problems == null ? null : problems.in(actor.locale()));
        about.add(it.content().page());
        about.add(it.content().language());
        about.add(it.consent());
        return about;
    }

    private static Bilingual state(Submission.State state) {
        return switch (state) {
            case TAKEN -> new Bilingual("已入库", "Taken");
            case WAITING -> new Bilingual("待写入", "Waiting");
            case REFUSED -> new Bilingual("未入库", "Not taken");
            case HELD -> new Bilingual("疑似垃圾", "Held back");
        };
    }

    /** As it was typed; choices in the words of the reader. */
    private static @Nullable String cell(Field field, @Nullable Object value, Locale locale) {
        if (value == null) return null;
        var options = options(field.type());
        return (value instanceof List<?> many ? many.stream() : Stream.of(value))
                .map(String::valueOf)
                .map(one -> options.stream()
                        .filter(option -> option.value().equals(one))
                        .map(option -> option.label().in(locale))
                        .findFirst()
                        .orElse(one))
                .collect(Collectors.joining("; "));
    }

    private static List<FieldType.Option> options(FieldType type) {
        return switch (type) {
            case FieldType.Picklist choice -> choice.options();
            case FieldType.MultiPicklist choices -> choices.options();
            default -> List.of();
        };
    }

    /** What was chosen in the words of the reader; a choice that is not there any more by its key. */
    private static String answer(Item.Question question, Submission submission, Locale locale) {
        return submission.content().answers().getOrDefault(question.key(), List.of()).stream()
                .map(given -> question.choices().stream()
                        .filter(choice -> choice.key().equals(given))
                        .map(choice -> Definition.text(choice.label(), locale))
                        .findFirst()
                        .orElse(given))
                .collect(Collectors.joining("; "));
    }
}
