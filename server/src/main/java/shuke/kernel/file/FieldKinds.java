package shuke.kernel.file;

import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.record.Pictures;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.Schema;

/** Which kinds of files a field takes. */
final class FieldKinds {
    private FieldKinds() {}

    /** @param path {@code object.field} */
    static void require(Schema schema, String path, String mediaType) {
        var dot = path.indexOf('.');
        var object = schema.object(path.substring(0, Math.max(dot, 0)));
        var field = object.field(path.substring(dot + 1));
        if (!(field.type() instanceof FieldType.FileRef(boolean image))) {
            throw ProblemException.invalid(Problem.at("field", "fieldTakesNoFile", field.label()));
        }
        if (image && !Pictures.isOne(mediaType)) {
            throw ProblemException.invalid(Problem.at("file", "pictureExpected", field.label()));
        }
    }
}
