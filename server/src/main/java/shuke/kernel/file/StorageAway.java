package shuke.kernel.file;

import java.io.IOException;

/** The storage cannot be reached or does not do what it is asked: that says nothing of the bytes that are kept there. */
final class StorageAway extends IOException {
    private static final long serialVersionUID = 1L;

    StorageAway(String what, Throwable cause) {
        super(what, cause);
    }
}
