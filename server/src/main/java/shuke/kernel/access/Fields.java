package shuke.kernel.access;

import java.util.Map;

/**
 * Which fields of a record a grant reaches. Hidden fields are in no map: they are not part of what the grant's holder knows.
 *
 * @param rights of the fields that are not hidden, by name
 */
public record Fields(Map<String, FieldRight> rights) {
    public Fields {
        rights = Map.copyOf(rights);
    }

    public FieldRight of(String field) {
        return rights.getOrDefault(field, FieldRight.HIDDEN);
    }
}
