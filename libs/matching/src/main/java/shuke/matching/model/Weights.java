package shuke.matching.model;

import java.io.Serializable;

/**
 * What was learnt: how probable the levels of each field are among pairs of one thing ({@code same}), of two that belong
 * together, and of any two ({@code apart}); and how many such pairs there are.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and too large to be copied
record Weights(double[][] same, double[][] together, double[][] apart, double sames, double togethers, double pairs)
        implements Serializable {

    Weights {
        for (int f = 0; f < same.length; f++) monotone(same[f], apart[f]);
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
