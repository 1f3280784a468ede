package shuke.kernel.feed;

import java.time.Instant;

/**
 * Where somebody stands in the feed.
 *
 * @param number of the last entry behind her
 * @param at a time before which nothing behind that entry happened
 */
record FeedCursor(long number, Instant at) {
    String text() {
        return number + " " + at.toEpochMilli();
    }

    /** @throws IllegalArgumentException for any other text */
    static FeedCursor of(String text) {
        var parts = text.split(" ", -1);
        if (parts.length != 2) throw new IllegalArgumentException("a number and a time");
        return new FeedCursor(Long.parseLong(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])));
    }
}
