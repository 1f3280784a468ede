package shuke.kernel.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Client;
import shuke.kernel.base.Workspace;

/**
 * An entry in the very words that stand in the table, which in a log that somebody changed may be any.
 *
 * @param changes see {@link ChangesText}
 * @param nonce makes it another one than an entry that says the same
 */
record Line(
        Instant at,
        UUID actor,
        String actorName,
        String origin,
        String address,
        String agent,
        String object,
        @Nullable UUID record,
        String action,
        String changes,
        UUID nonce) {
    static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    static Line of(Entry entry, String changes, UUID nonce) {
        return new Line(
                entry.at(),
                entry.actor(),
                entry.actorName(),
                entry.origin(),
                entry.client().address(),
                entry.client().agent(),
                entry.object(),
                entry.record(),
                entry.action().word(),
                changes,
                nonce);
    }

    Entry entry(List<Entry.Changed> read) {
        return new Entry(
                at,
                actor,
                actorName,
                origin,
                new Client(address, agent),
                object,
                record,
                Action.find(action).orElse(Action.UNKNOWN),
                read);
    }

    /**
     * What it is proven by: every column as its length and its text, so that nothing can move from one column into the next.
     * {@code shuke_log.cell} makes the same bytes for entries of older programs.
     */
    byte[] bytes(Workspace workspace) {
        var bytes = new ByteArrayOutputStream(512);
        var out = new DataOutputStream(bytes);
        try {
            for (var cell : cells(workspace)) {
                write(out, cell);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private List<@Nullable String> cells(Workspace workspace) {
        return java.util.Arrays.asList(
                workspace.name(),
                nonce.toString(),
                time(),
                actor.toString(),
                actorName,
                origin,
                address,
                agent,
                object,
                record == null ? null : record.toString(),
                action,
                changes);
    }

    /** Microseconds since 1970; the program writes nothing that is later than a long can say. */
    private String time() {
        return at.isAfter(LATEST) ? "never" : String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, at));
    }

    private static void write(DataOutputStream out, @Nullable String cell) throws IOException {
        if (cell == null) {
            out.writeInt(-1);
            return;
        }
        var text = cell.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
    }
}
