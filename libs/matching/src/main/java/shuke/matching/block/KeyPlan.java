package shuke.matching.block;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import shuke.matching.compare.Field;

/**
 * Chooses keys that together miss few pairs and bring few in vain: again and again the one that finds most of what the
 * others miss, for its cost. What is found is judged by imagined pairs of records of one thing, whose atoms agree as
 * often as such atoms do.
 */
final class KeyPlan {

    private static final int IMAGINED = 2048;
    private static final double ENOUGH = 0.0005;

    /** What it is worth to find a pair once, and again: what is imagined is not exact. */
    private static final double[] WORTH = {1, 0.3, 0.1, 0.03, 0};

    private final List<Atom> atoms;
    private final int rows;
    private final long[][] agreeing;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Choice(Key key, long[] agreeing, double cost) {

        double gain(byte[] found) {
            double gain = 0;
            for (int word = 0; word < agreeing.length; word++) {
                for (long rest = agreeing[word]; rest != 0; rest &= rest - 1)
                    gain += WORTH[found[word * 64 + Long.numberOfTrailingZeros(rest)]];
            }
            return gain / IMAGINED;
        }

        void count(byte[] found) {
            for (int word = 0; word < agreeing.length; word++) {
                for (long rest = agreeing[word]; rest != 0; rest &= rest - 1) {
                    int at = word * 64 + Long.numberOfTrailingZeros(rest);
                    if (found[at] < WORTH.length - 1) found[at]++;
                }
            }
        }
    }

    private KeyPlan(List<Field> fields, IntPredicate tells, int rows, Pairs known) {
        this.atoms = Atoms.of(fields, tells);
        this.rows = rows;
        this.agreeing = imagine(atoms);
        for (int i = 0; i < Math.min(known.size(), IMAGINED); i++) replace(i, known.first(i), known.second(i));
    }

    /**
     * @param tells whether a field, by its place, may be part of keys
     * @param known pairs that are of one thing; they stand in place of imagined ones
     */
    static List<Key> of(List<Field> fields, IntPredicate tells, int rows, int most, double pairsPerRow, Pairs known) {
        return new KeyPlan(fields, tells, rows, known).choose(most, pairsPerRow);
    }

    private void replace(int pair, int first, int second) {
        for (int i = 0; i < agreeing.length; i++) {
            long hash = atoms.get(i).at(first);
            boolean agree = hash != 0 && hash == atoms.get(i).at(second);
            long bit = 1L << pair;
            if (agree) agreeing[i][pair >> 6] |= bit;
            else agreeing[i][pair >> 6] &= ~bit;
        }
    }

    private List<Key> choose(int most, double pairsPerRow) {
        var open = possible(pairsPerRow);
        var chosen = new ArrayList<Key>();
        byte[] found = new byte[IMAGINED];
        while (chosen.size() < most && !open.isEmpty()) {
            Choice best = open.getFirst();
            double worth = -1;
            for (Choice choice : open) {
                double gain = choice.gain(found) / (1 + choice.cost);
                if (gain > worth) {
                    worth = gain;
                    best = choice;
                }
            }
            if (best.gain(found) < ENOUGH) break;
            chosen.add(best.key);
            open.remove(best);
            best.count(found);
        }
        return List.copyOf(chosen);
    }

    private List<Choice> possible(double pairsPerRow) {
        var choices = new ArrayList<Choice>();
        for (int i = 0; i < atoms.size(); i++) {
            add(new Key(List.of(atoms.get(i))), agreeing[i], pairsPerRow, choices);
            for (int j = 0; j < i; j++) {
                if (atoms.get(i).field() == atoms.get(j).field()) continue;
                long[] both = agreeing[i].clone();
                for (int word = 0; word < both.length; word++) both[word] &= agreeing[j][word];
                add(new Key(List.of(atoms.get(i), atoms.get(j))), both, pairsPerRow, choices);
            }
        }
        return choices;
    }

    private void add(Key key, long[] agreeing, double pairsPerRow, List<Choice> choices) {
        double cost = key.chance() * rows / 2;
        if (cost <= pairsPerRow) choices.add(new Choice(key, agreeing, cost));
    }

    /** Atoms of one field mostly agree together. */
    private static long[][] imagine(List<Atom> atoms) {
        var random = new SplittableRandom(42);
        long[][] agreeing = new long[atoms.size()][IMAGINED / 64];
        for (int i = 0; i < IMAGINED; i++) {
            int field = -1;
            double luck = 0;
            for (int at = 0; at < atoms.size(); at++) {
                Atom atom = atoms.get(at);
                if (atom.field() != field) {
                    field = atom.field();
                    luck = random.nextDouble();
                }
                double mixed = 0.6 * luck + 0.4 * random.nextDouble();
                if (mixed < atom.part().reliable() * atom.filled()) agreeing[at][i >> 6] |= 1L << i;
            }
        }
        return agreeing;
    }
}
