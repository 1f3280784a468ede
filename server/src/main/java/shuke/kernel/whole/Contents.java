package shuke.kernel.whole;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;
import shuke.kernel.file.FileContents;
import shuke.kernel.file.SealedFiles;
import shuke.kernel.record.Transcripts;
import shuke.kernel.schema.Schema;
import shuke.kernel.schema.SchemaEditor;

/** What a file with everything holds, in its order: what others point to comes first. */
@Component
class Contents {
    private final SchemaEditor editor;
    private final Transcripts transcripts;
    private final TableStore tables;
    private final TableText text;
    private final SealedFiles files;

    Contents(SchemaEditor editor, Transcripts transcripts, TableStore tables, TableText text, SealedFiles files) {
        this.editor = editor;
        this.transcripts = transcripts;
        this.tables = tables;
        this.text = text;
        this.files = files;
    }

    long records(Workspace workspace, Schema schema) {
        return schema.objects().stream()
                .mapToLong(object -> transcripts.count(workspace, object))
                .sum();
    }

    /** @param missing gets the files whose bytes are not there */
    Iterator<Entry> of(Workspace workspace, Schema schema, List<UUID> missing) {
        var entries = new ArrayList<Entry>();
        entries.add(Entry.text(Entries.SCHEMA, () -> definitions(workspace)));
        entries.add(Entry.text(Entries.COUNTERS, () -> counters(workspace, schema)));
        TableList.shipped().taken().forEach(table -> entries.add(new Entries.Rows(workspace, table, tables, text)));
        transcripts.inOrder(schema).forEach(object -> entries.add(new Entries.Records(workspace, object, transcripts)));
        var object = schema.find(FileContents.OBJECT);
        if (object.isEmpty()) return entries.iterator();
        return new FileEntries(entries.iterator(), workspace, object.get(), transcripts, files, missing);
    }

    private byte[] definitions(Workspace workspace) {
        var tree = Json.EXACT.createObjectNode();
        tree.putArray("objects").addAll(editor.export(Actor.system(workspace)));
        return pretty(tree);
    }

    private byte[] counters(Workspace workspace, Schema schema) {
        var counters = new TreeMap<String, Long>();
        schema.objects()
                .forEach(object -> transcripts
                        .counters(workspace, object)
                        .forEach((field, last) -> counters.put(object.name() + "." + field, last)));
        return pretty(counters);
    }

    private static byte[] pretty(Object content) {
        return Json.EXACT.writerWithDefaultPrettyPrinter().writeValueAsBytes(content);
    }
}
