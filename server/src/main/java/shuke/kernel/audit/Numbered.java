package shuke.kernel.audit;

/** An entry with its number: the newer, the higher. */
public record Numbered(long number, Entry entry) {}
