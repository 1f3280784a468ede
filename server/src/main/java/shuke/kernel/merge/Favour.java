package shuke.kernel.merge;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import shuke.kernel.base.Row;
import shuke.kernel.base.Workspace;

/** Knows which record's value of a field is the better one, where nobody has chosen. */
public interface Favour {
    /**
     * @param records all that become one, with all that they hold, the kept one first
     * @return by field one of them; only fields of which something is known
     */
    Map<String, UUID> of(Workspace workspace, String object, List<Row> records);
}
