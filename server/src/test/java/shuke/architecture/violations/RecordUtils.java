package shuke.architecture.violations;

public record RecordUtils() {}
