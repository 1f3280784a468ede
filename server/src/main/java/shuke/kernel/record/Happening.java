package shuke.kernel.record;

import java.time.Instant;
import java.util.UUID;

/** When a record happened that points to another one. */
record Happening(String object, UUID id, Instant at) {}
