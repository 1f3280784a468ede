package shuke.architecture.violations.operation;

public record Machine(String name) {}
