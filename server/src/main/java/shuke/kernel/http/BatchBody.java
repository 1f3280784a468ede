package shuke.kernel.http;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.record.Change;

/**
 * Several changes in one request.
 *
 * @param atomic true: all or nothing; false: what is right is done
 */
record BatchBody(List<Item> changes, boolean atomic) {
    BatchBody {
        changes = List.copyOf(changes);
    }

    /** @param op {@code create update upsert delete restore purge} */
    record Item(
            String op,
            @Nullable UUID id,
            @Nullable Long version,
            @Nullable String key,
            @Nullable Map<String, @Nullable Object> values) {
        Change change() {
            return switch (op) {
                case "create" -> new Change.Create(id, given());
                case "update" -> new Change.Update(known(), version, given());
                case "upsert" -> new Change.Upsert(key == null ? "id" : key, given());
                case "delete" -> new Change.Delete(known(), version);
                case "restore" -> new Change.Restore(known());
                case "purge" -> new Change.Purge(known());
                default -> throw ProblemException.of(Kind.MALFORMED, Problem.at("op", "unknownOperation", op));
            };
        }

        private Map<String, @Nullable Object> given() {
            return values == null ? Map.of() : values;
        }

        private UUID known() {
            if (id == null) {
                throw ProblemException.of(Kind.MALFORMED, Problem.at("id", "idExpected"));
            }
            return id;
        }
    }
}
