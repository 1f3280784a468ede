package shuke.architecture.violations.unmarked;

public record Stranger(String name) {}
