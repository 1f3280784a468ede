package shuke.kernel.filter;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** What {@code now()}, {@code today()} and {@code me()} mean. A day begins at midnight of {@code zone}. */
public record Moment(Instant now, ZoneId zone, UUID me) {}
