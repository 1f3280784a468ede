package shuke.matching.model;

import java.io.Serializable;

/**
 * What one field says for or against two records being of one thing.
 *
 * @param column the column; empty for what is known before anything is compared
 * @param numbers whether it is about the numbers within the texts of the column
 * @param level how alike the texts are: 1 is the same
 * @param levels the level of texts that are different
 * @param weight natural logarithm of the factor by which it changes the odds: above 0 speaks for one thing
 */
public record Reason(String column, boolean numbers, int level, int levels, double weight) implements Serializable {}
