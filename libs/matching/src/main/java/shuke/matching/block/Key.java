package shuke.matching.block;

import java.io.Serializable;
import java.util.List;

/** One or two atoms that two records must have in common to be compared. */
record Key(List<Atom> atoms) implements Serializable {

    long at(int row) {
        long hash = 1;
        for (Atom atom : atoms) {
            long part = atom.at(row);
            if (part == 0) return 0;
            hash = atoms.size() == 1 ? part : Hash.mix(hash * 31 + part);
        }
        return hash;
    }

    double chance() {
        double chance = 1;
        for (Atom atom : atoms) chance *= atom.chance();
        return chance;
    }

    boolean uses(int field) {
        for (Atom atom : atoms) if (atom.field() == field) return true;
        return false;
    }
}
