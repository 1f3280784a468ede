package shuke.kernel.file;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says in the log, soon after the start, when the storage of files cannot be used. The start waits for no bucket, and works without. */
@Component
class StorageCheck {
    private static final Logger LOG = LoggerFactory.getLogger(StorageCheck.class);

    private final FileStorage storage;

    StorageCheck(FileStorage storage) {
        this.storage = storage;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofVirtual().name("storage-check").start(this::look);
    }

    private void look() {
        try {
            storage.reach();
        } catch (IOException away) {
            LOG.error("The storage of files cannot be used; uploads and downloads are refused until it can", away);
        }
    }
}
