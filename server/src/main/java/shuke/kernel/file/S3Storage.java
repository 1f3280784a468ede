package shuke.kernel.file;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Sealed bytes in a bucket. The client is made when it is first needed: a start does not wait for it. */
final class S3Storage implements FileStorage {
    private final S3Settings settings;
    private @Nullable S3Client client;

    S3Storage(S3Settings settings) {
        this.settings = settings;
    }

    @Override
    public void reach() throws IOException {
        asked(() -> client().headBucket(head -> head.bucket(settings.bucket())));
    }

    /** A bucket answers when the whole object is safe, so a draft is either there or not. */
    @Override
    public void keep(Place place, Path draft) throws IOException {
        asked(() ->
                client().putObject(put -> put.bucket(settings.bucket()).key(key(place)), RequestBody.fromFile(draft)));
        Files.deleteIfExists(draft);
    }

    @Override
    public SeekableByteChannel open(Place place) throws IOException {
        var key = key(place);
        try {
            var size = asked(() -> client().headObject(
                                    head -> head.bucket(settings.bucket()).key(key)))
                    .contentLength();
            return new S3Channel(client(), settings.bucket(), key, size);
        } catch (NoSuchKeyException nothing) {
            throw new NoSuchFileException(key);
        }
    }

    @Override
    public void remove(Place place) throws IOException {
        asked(() -> client().deleteObject(gone -> gone.bucket(settings.bucket()).key(key(place))));
    }

    @Override
    public void each(Consumer<Stored> visitor) throws IOException {
        asked(() -> {
            client().listObjectsV2Paginator(
                            list -> list.bucket(settings.bucket()).prefix(settings.prefix()))
                    .contents()
                    .forEach(object -> Place.at(
                                    object.key().substring(settings.prefix().length()))
                            .ifPresent(place -> visitor.accept(new Stored(place, object.lastModified()))));
            return true;
        });
    }

    private String key(Place place) {
        return settings.prefix() + place.path();
    }

    private synchronized S3Client client() {
        if (client == null) {
            client = S3Clients.of(settings);
        }
        return client;
    }

    /** What the bucket refuses is trouble with the storage, and none of the bytes. */
    private static <T> T asked(Supplier<T> question) throws StorageAway {
        try {
            return question.get();
        } catch (NoSuchKeyException nothing) {
            throw nothing;
        } catch (SdkException trouble) {
            throw new StorageAway("the bucket does not do what it is asked", trouble);
        }
    }
}
