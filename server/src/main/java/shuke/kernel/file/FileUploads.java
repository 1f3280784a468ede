package shuke.kernel.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Row;
import shuke.kernel.record.Batch;
import shuke.kernel.record.Change;
import shuke.kernel.record.Fact;
import shuke.kernel.record.RecordReader;
import shuke.kernel.record.RecordWriter;
import shuke.kernel.schema.SchemaCatalog;

/** Takes files in: first the bytes, then their record. A record never speaks of bytes that are not safe already. */
@Service
public class FileUploads {
    private final SchemaCatalog catalog;
    private final Access access;
    private final RecordWriter writer;
    private final RecordReader reader;
    private final SealedFiles files;
    private final FileRules rules;
    private final Ids ids;

    FileUploads(
            SchemaCatalog catalog,
            Access access,
            RecordWriter writer,
            RecordReader reader,
            SealedFiles files,
            FileRules rules,
            Ids ids) {
        this.catalog = catalog;
        this.access = access;
        this.writer = writer;
        this.reader = reader;
        this.files = files;
        this.rules = rules;
        this.ids = ids;
    }

    /**
     * Seals the bytes and looks at them: size, kind, scan. Memory does not depend on the size.
     *
     * @param givenName as the sender calls it, a path even
     */
    public Received receive(Actor actor, String givenName, InputStream bytes) {
        access.require(actor, catalog.current(actor.workspace()).object(FileContents.OBJECT), Operation.CREATE);
        var name = FileNames.clean(givenName);
        var head = head(bytes);
        var type = MediaTypes.of(head, name);
        rules.requireKind(type, name);
        var place = Place.of(actor.workspace(), FileContents.OBJECT, ids.next());
        var draft = files.draft(place, new SequenceInputStream(new ByteArrayInputStream(head), bytes), rules.largest());
        var isClean = false;
        try {
            rules.scan(draft, name);
            isClean = true;
            return new Received(draft, name, type);
        } finally {
            if (!isClean) draft.close();
        }
    }

    private static byte[] head(InputStream bytes) {
        try {
            return bytes.readNBytes(MediaTypes.HEAD);
        } catch (IOException brokenOff) {
            throw ProblemException.of(Kind.MALFORMED, Problem.of("uploadBroken"));
        }
    }

    /**
     * Makes the file's record and answers with it. When that is refused, the bytes go too.
     *
     * @param values further fields of the record, such as {@code regarding}
     * @param forField the field it is meant for, as {@code object.field}: then it has to be of a kind that the field takes
     */
    public Row keep(Actor actor, Received received, Map<String, @Nullable Object> values, @Nullable String forField) {
        if (forField != null) {
            FieldKinds.require(catalog.current(actor.workspace()), forField, received.mediaType());
        }
        var draft = received.draft();
        draft.keep();
        var isRecorded = false;
        try {
            var change = new Change.Create(draft.place().id(), input(received, values));
            writer.write(actor, Batch.of(FileContents.OBJECT, change));
            isRecorded = true;
        } finally {
            if (!isRecorded) files.remove(draft.place());
        }
        return reader.read(actor, FileContents.OBJECT, draft.place().id());
    }

    private static Map<String, @Nullable Object> input(Received received, Map<String, @Nullable Object> values) {
        var input = new LinkedHashMap<String, @Nullable Object>(values);
        input.remove("id");
        input.put("name", values.get("name") instanceof String own ? FileNames.clean(own) : received.name());
        input.put("mediaType", new Fact(received.mediaType()));
        input.put("size", new Fact(received.draft().size()));
        input.put("sha256", new Fact(received.draft().sha256()));
        return input;
    }
}
