package shuke.matching;

import java.io.Serializable;

/**
 * What a person decided about two records.
 *
 * @param same whether they are of one thing
 */
public record Decision(Values first, Values second, boolean same) implements Serializable {}
