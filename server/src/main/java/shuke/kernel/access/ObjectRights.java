package shuke.kernel.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a role may do with the records of an object.
 *
 * @param read which records it reads
 * @param edit which records it changes, deletes and brings back, as far as {@code can} says so
 * @param can the kinds of work allowed; reading and editing follow from the two scopes
 */
public record ObjectRights(Reach read, Reach edit, Set<Operation> can) {
    static final ObjectRights NONE = new ObjectRights(Reach.NONE, Reach.NONE, Set.of());
    static final ObjectRights READ_ALL = new ObjectRights(Reach.ALL, Reach.NONE, Set.of());
    static final ObjectRights EVERYTHING = new ObjectRights(
            Reach.ALL,
            Reach.ALL,
            EnumSet.of(
                    Operation.CREATE,
                    Operation.DELETE,
                    Operation.IMPORT,
                    Operation.EXPORT,
                    Operation.BULK,
                    Operation.ASSIGN));

    public ObjectRights {
        can = Set.copyOf(can);
        if (edit.compareTo(read) > 0) { // nobody changes what she does not see
            edit = read;
        }
    }

    /** What is left where only some may be done: taking data out goes with reading, all else with writing. */
    ObjectRights within(boolean reads, boolean writes) {
        if (!reads) {
            return NONE;
        }
        if (writes) {
            return this;
        }
        return new ObjectRights(read, Reach.NONE, can.contains(Operation.EXPORT) ? Set.of(Operation.EXPORT) : Set.of());
    }

    boolean allows(Operation operation) {
        return switch (operation) {
            case READ -> read != Reach.NONE;
            case EDIT -> edit != Reach.NONE;
            case CREATE, DELETE, IMPORT, EXPORT, BULK, ASSIGN -> read != Reach.NONE && can.contains(operation);
            case PURGE -> false;
        };
    }
}
