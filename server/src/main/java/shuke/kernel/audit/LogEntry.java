package shuke.kernel.audit;

/** @param place names it in this log */
public record LogEntry(String place, Entry entry) {}
