package shuke.architecture.violations.rooms.second;

public record Host(String name) {}
