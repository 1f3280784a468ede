package shuke.kernel.transfer;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Bilingual;
import shuke.kernel.organisation.Organisation;
import shuke.kernel.record.TextReading;
import shuke.kernel.schema.FieldType.Gate;
import shuke.kernel.schema.FieldType.Option;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.SchemaCatalog;
import shuke.kernel.schema.SchemaEditor;
import shuke.kernel.transfer.ImportOptions.Wish;
import tools.jackson.databind.node.ObjectNode;

/** Makes the fields and choices that columns of a file are to become, before the rows are written; all or nothing. They stay when the import is undone. */
@Component
class SchemaAdditions {
    private final SchemaCatalog catalog;
    private final SchemaEditor editor;
    private final Organisation organisation;
    private final InstantSource clock;

    SchemaAdditions(SchemaCatalog catalog, SchemaEditor editor, Organisation organisation, InstantSource clock) {
        this.catalog = catalog;
        this.editor = editor;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Must not be called inside a transaction. */
    void bring(Actor actor, Prepared prepared) {
        if (prepared.options().mapping().values().stream().noneMatch(Wish::changesSchema)) return;
        var run = prepared.run();
        var object = catalog.current(actor.workspace()).object(run.object());
        var settings = organisation.current(actor.workspace());
        var today = LocalDate.ofInstant(clock.instant(), settings.zoneOf(actor));
        var reading = new TextReading(run.regional(settings), today);
        var fields = new ArrayList<ObjectNode>();
        var choices = new LinkedHashMap<String, List<Option>>();
        for (var column : run.columns()) {
            var wish = prepared.options().mapping().get(column.heading());
            var path = column.path();
            if (wish == null || path == null) continue;
            if (wish.newField() != null) fields.add(definition(wish.newField(), path, column.heading(), prepared));
            var added = added(object, path, wish, reading);
            if (!added.isEmpty()) choices.put(path, added);
        }
        if (!fields.isEmpty() || !choices.isEmpty()) editor.extend(actor, object.name(), fields, choices);
    }

    private static ObjectNode definition(NewField field, String name, String heading, Prepared prepared) {
        var values = prepared.seen().stream()
                .filter(column -> column.heading().equals(heading))
                .flatMap(column -> column.values().keySet().stream())
                .toList();
        return field.definition(name, values);
    }

    /** Those that are choices already need not be added. */
    private static List<Option> added(ObjectType object, String path, Wish wish, TextReading reading) {
        return object.find(path).stream()
                .flatMap(field -> wish.add().stream()
                        .filter(text -> reading.read(field, text).problem() != null))
                .distinct()
                .map(text -> new Option(text, Bilingual.same(text), null, List.of(), Gate.OPEN))
                .toList();
    }
}
