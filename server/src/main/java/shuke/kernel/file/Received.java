package shuke.kernel.file;

/** A file that came in, was looked at and may stay; it becomes one by {@link FileUploads#keep}. Closing gives it up. */
public record Received(Draft draft, String name, String mediaType) implements AutoCloseable {
    @Override
    public void close() {
        draft.close();
    }
}
