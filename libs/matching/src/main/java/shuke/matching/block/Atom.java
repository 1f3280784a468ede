package shuke.matching.block;

import java.io.Serializable;
import shuke.matching.compare.Field;

/**
 * A part of a field by which records of a table are put together.
 *
 * @param field the place of its field
 * @param hashes for each text of the field a hash; 0 where there is none
 * @param filled how probable it is that a row has one
 * @param chance how probable it is that two rows at random have the same
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and too large to be copied
record Atom(int field, Field of, Part part, long[] hashes, double filled, double chance) implements Serializable {

    long at(int row) {
        return hashes[of.codes()[row]];
    }
}
