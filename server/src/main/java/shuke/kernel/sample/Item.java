package shuke.kernel.sample;

import java.util.UUID;

/**
 * A record that came along as sample data.
 *
 * @param version as it was loaded
 * @param place in the order of the load: what it points at has a lower one
 */
record Item(UUID record, String object, long version, long place) {}
