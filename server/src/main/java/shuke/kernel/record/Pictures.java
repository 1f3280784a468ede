package shuke.kernel.record;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Problem;
import shuke.kernel.base.Ref;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;

/** Sees to it that a field for pictures points to one. */
@Component
public class Pictures {
    private static final String FILE = "file";
    private static final String MEDIA_TYPE = "mediaType";

    private final LinkStore links;

    Pictures(LinkStore links) {
        this.links = links;
    }

    /** A picture is made of pixels; a drawing that is a program in disguise (SVG) is none. */
    public static boolean isOne(String mediaType) {
        return mediaType.startsWith("image/") && !mediaType.startsWith("image/svg");
    }

    void check(Work work, List<Draft> drafts, Findings findings) {
        var fields = work.object().fields().stream()
                .filter(field -> field.type() instanceof FieldType.FileRef(boolean image) && image)
                .toList();
        if (fields.isEmpty() || work.schema().find(FILE).isEmpty()) {
            return;
        }
        var wanted = new LinkedHashSet<UUID>();
        drafts.forEach(draft -> fields.forEach(field -> written(draft, field).forEach(wanted::add)));
        if (wanted.isEmpty()) {
            return;
        }
        var types = types(work, wanted);
        drafts.forEach(draft -> fields.forEach(field -> written(draft, field)
                .filter(id -> !isOne(types.getOrDefault(id, "")))
                .forEach(id ->
                        findings.add(draft.change(), Problem.at(field.name(), "pictureExpected", field.label())))));
    }

    private Map<UUID, String> types(Work work, Set<UUID> ids) {
        var file = work.schema().object(FILE);
        return links.texts(work.workspace(), file, file.field(MEDIA_TYPE), ids);
    }

    private static Stream<UUID> written(Draft draft, Field field) {
        return draft.written().contains(field.name()) && draft.after().get(field.name()) instanceof Ref ref
                ? Stream.of(ref.id())
                : Stream.empty();
    }
}
