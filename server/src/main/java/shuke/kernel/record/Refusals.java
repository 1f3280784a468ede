package shuke.kernel.record;

import java.util.Set;

/** The codes of problems that are a matter of rights, not a fault of the input. */
final class Refusals {
    static final String RECORD = "recordNotEditable";
    static final String FIELD = "fieldNotEditable";
    static final String OWNER = "ownerNotAssignable";
    static final String PARENT = "parentNotEditable";
    /** Of people: a role that goes further than the writer's own, and her own place. */
    static final String ROLE = "roleBeyond";

    static final String PLACE = "ownPlace";
    static final Set<String> CODES = Set.of(RECORD, FIELD, OWNER, PARENT, ROLE, PLACE, "personBeyond", "teamBeyond");

    private Refusals() {}
}
