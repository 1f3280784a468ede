package shuke.architecture.violations.rooms.first;

import shuke.architecture.violations.rooms.second.Host;

public record Guest(Host host) {}
