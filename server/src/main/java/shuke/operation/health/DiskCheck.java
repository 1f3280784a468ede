package shuke.operation.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;

/** How much room is left where the data are. */
@Component
@Order(2)
class DiskCheck implements Check {
    private static final long GIGABYTE = 1L << 30;

    private final Path data;

    DiskCheck(@Value("${shuke.data}") Path data) {
        this.data = data.toAbsolutePath().normalize();
    }

    @Override
    public Finding look(Workspace workspace) {
        try {
            var disk = Files.getFileStore(data);
            return finding(disk.getUsableSpace(), disk.getTotalSpace());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A big disk is well with a smaller part of it, a small one only with more. */
    Finding finding(long free, long total) {
        var isFull = free < GIGABYTE;
        var isShort = free < 5 * GIGABYTE || (free < 50 * GIGABYTE && free < total / 10);
        return new Facts()
                .with("folder", data.toString())
                .with("free", free)
                .with("total", total)
                .of("disk", State.of(isFull, isShort));
    }
}
