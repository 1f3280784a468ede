package shuke.kernel.record;

import java.util.UUID;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Page;
import shuke.kernel.base.Row;

/** The only door to reading records. What the actor may not see is not there. */
public interface RecordReader {
    Page<Row> page(Actor actor, Query query);

    /** One record with all fields, or a refusal: not there and not visible are the same. */
    Row read(Actor actor, String object, UUID id);
}
