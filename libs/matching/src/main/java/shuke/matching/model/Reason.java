package shuke.matching.model;

import java.io.Serializable;
import shuke.matching.compare.Likeness;

/**
 * What one field says for or against two records being of one thing.
 *
 * @param column the column; empty for what is known before anything is compared
 * @param numbers whether it is about the numbers within the texts of the column
 * @param likeness how alike the texts are; {@link Likeness#MISSING} for what is known before anything is compared
 * @param weight natural logarithm of the factor by which it changes the odds: above 0 speaks for one thing
 */
public record Reason(String column, boolean numbers, Likeness likeness, double weight) implements Serializable {}
