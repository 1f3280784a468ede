package shuke.matching.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import shuke.matching.compare.Field;
import shuke.matching.compare.Usual;

/**
 * What was learnt: how probable the levels of each field are among pairs of one thing ({@code same}), of two that belong
 * together, and of any two ({@code apart}); and how many such pairs there are.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and too large to be copied
public record Weights(
        double[][] same, double[][] together, double[][] apart, double sames, double togethers, double pairs)
        implements Serializable {

    private static final double TELLING = 0.3;

    public Weights {
        for (int f = 0; f < same.length; f++) monotone(same[f], apart[f]);
    }

    /**
     * Whether records of one thing agree in a field more than any two do. In when a row was made, in what state it is, or in its
     * number they do not; such a field leads nowhere. What counts is what a pair of one thing says on average, in nats.
     */
    public boolean tells(int field) {
        double said = 0;
        for (int level = 1; level < same[field].length; level++) {
            double share = same[field][level];
            if (share > 0 && apart[field][level] > 0) said += share * Math.log(share / apart[field][level]);
        }
        return said >= TELLING;
    }

    /** What is usual, where nothing was learnt: a table of {@link Usual#RECORDS}, some of which come twice. */
    public static Weights usual(List<Field> fields) {
        double[][] same =
                fields.stream().map(field -> Usual.same(field).clone()).toArray(double[][]::new);
        double[][] apart =
                fields.stream().map(field -> Usual.apart(field).clone()).toArray(double[][]::new);
        double[][] together =
                fields.stream().map(field -> Usual.together(field).clone()).toArray(double[][]::new);
        return new Weights(same, together, apart, 0, 0, 0).usualFor(Usual.RECORDS);
    }

    /** The same with as many pairs of one thing, and of two that belong together, as so many records usually make. */
    public Weights usualFor(double records) {
        double pairs = records * records / 2;
        return new Weights(same, together, apart, Usual.REPEATED * records, Usual.TOGETHER * records, pairs);
    }

    /** The same, when at least so many pairs are of one thing. */
    public Weights expecting(double least) {
        return new Weights(same, together, apart, Math.max(least, sames), togethers, pairs);
    }

    /**
     * The same with logarithms of odds changed.
     *
     * @param levels what is added, by field and level
     * @param prior what is added to the odds before anything is compared
     */
    Weights changed(double[][] levels, double prior) {
        double[][] changed = new double[same.length][];
        for (int f = 0; f < changed.length; f++) {
            changed[f] = same[f].clone();
            for (int level = 1; level < changed[f].length; level++) changed[f][level] *= Math.exp(levels[f][level]);
        }
        return new Weights(changed, together, apart, sames * Math.exp(prior), togethers, pairs);
    }

    public void write(DataOutput out) throws IOException {
        out.writeByte(same.length);
        for (double[][] levels : new double[][][] {same, together, apart}) {
            for (double[] of : levels) {
                out.writeByte(of.length);
                for (double share : of) out.writeDouble(share);
            }
        }
        out.writeDouble(sames);
        out.writeDouble(togethers);
        out.writeDouble(pairs);
    }

    public static Weights read(DataInput in) throws IOException {
        int fields = in.readUnsignedByte();
        var all = new double[3][fields][];
        for (double[][] levels : all) {
            for (int f = 0; f < fields; f++) {
                levels[f] = new double[in.readUnsignedByte()];
                for (int level = 0; level < levels[f].length; level++) levels[f][level] = in.readDouble();
            }
        }
        return new Weights(all[0], all[1], all[2], in.readDouble(), in.readDouble(), in.readDouble());
    }

    /** A lower level never speaks more for one thing than a higher one. */
    private static void monotone(double[] same, double[] apart) {
        double least = Double.MAX_VALUE;
        for (int level = 1; level < same.length; level++) {
            if (apart[level] == 0) break;
            double ratio = Math.min(least, same[level] / apart[level]);
            same[level] = ratio * apart[level];
            least = ratio;
        }
    }
}
