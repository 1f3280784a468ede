package shuke.kernel.record;

/**
 * A value that the program itself found out, among the input of a change: it goes also into a field that people cannot fill.
 * What comes from outside is text, numbers, lists and maps, and never one of these.
 */
public record Fact(Object value) {}
