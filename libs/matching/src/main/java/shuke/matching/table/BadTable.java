package shuke.matching.table;

import java.util.List;

/** A file that cannot be matched: which file, why, and what of it is wrong. */
public final class BadTable extends Exception {

    private static final long serialVersionUID = 1;

    /** Why a file is refused. */
    public enum Fault {
        /** No header, or nothing at all. */
        EMPTY,
        /** An id stands in several rows: pairs and clusters would not say which rows they mean. */
        REPEATED_ID
    }

    private final Fault fault;
    private final List<String> details;

    public BadTable(Fault fault, String... details) {
        super(fault + " " + List.of(details));
        this.fault = fault;
        this.details = List.of(details);
    }

    public Fault fault() {
        return fault;
    }

    /** The name of the file, then what is wrong in it. */
    public List<String> details() {
        return details;
    }
}
