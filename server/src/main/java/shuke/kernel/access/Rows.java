package shuke.kernel.access;

import java.util.List;

/** Which records a grant reaches. Says nothing of a single person, so that people with the same role share what is made of it. */
public sealed interface Rows {
    /** Every record of the object. */
    record All() implements Rows {}

    record None() implements Rows {}

    /**
     * The records of owners within reach, records shared one by one, records that a rule shares, and what follows from the
     * records that these hang on ({@link shuke.kernel.schema.Ties}).
     *
     * @param criteria sharing rules whose condition decides
     */
    record Some(Reach reach, List<Criterion> criteria) implements Rows {
        public Some {
            criteria = List.copyOf(criteria);
        }
    }

    Rows ALL = new All();
    Rows NONE = new None();
}
