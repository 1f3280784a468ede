package shuke.kernel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;
import shuke.kernel.vault.TestKeys;

class S3StorageTest {
    private static final long PLENTY = Long.MAX_VALUE / 2;

    private final FakeBucket bucket = new FakeBucket("customers");
    private final S3Storage storage = new S3Storage(bucket.settings());
    private final Place place = Place.of(Workspace.MAIN, "file", UUID.randomUUID());

    @TempDir
    Path folder;

    private SealedFiles files() {
        return new SealedFiles(TestKeys.fresh(), storage, new Drafts(folder), () -> PLENTY, new Owner(() -> "test"));
    }

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private void keep(SealedFiles files, byte[] bytes) {
        try (var draft = files.draft(place, new ByteArrayInputStream(bytes), PLENTY)) {
            draft.keep();
        }
    }

    @AfterEach
    void close() {
        bucket.close();
    }

    @Test
    void bytes_come_back_as_they_were_and_leave_nothing_on_this_machine() throws IOException {
        var files = files();
        for (var size : new int[] {0, 1, 1_000_000}) {
            keep(files, bytes(size));

            try (var in = files.open(place, size)) {
                assertThat(in.readAllBytes()).isEqualTo(bytes(size));
            }
        }
        assertThat(folder).isEmptyDirectory();
        assertThat(bucket.objects).containsKey("shuke/" + place.path());
    }

    @Test
    void a_part_is_read_without_what_stands_before_it() throws IOException {
        var files = files();
        keep(files, bytes(1_000_000));

        try (var in = files.open(place, 1_000_000)) {
            assertThat(in.read()).isEqualTo(bytes(1_000_000)[0] & 0xff);
            assertThat(in.skip(899_999)).isEqualTo(899_999);
            assertThat(in.readNBytes(10)).isEqualTo(Arrays.copyOfRange(bytes(1_000_000), 900_000, 900_010));
        }
    }

    @Test
    void what_was_tampered_with_is_refused() {
        var files = files();
        keep(files, bytes(100));
        bucket.objects.get("shuke/" + place.path())[60] ^= 1;

        assertThatThrownBy(() -> files.open(place, 100).readAllBytes()).isInstanceOf(IOException.class);
    }

    @Test
    void what_is_there_is_told_and_can_be_removed() throws IOException {
        var files = files();
        keep(files, bytes(5));
        bucket.objects.put("shuke/something else", bytes(5));
        var seen = new ArrayList<Place>();

        storage.each(stored -> seen.add(stored.place()));
        assertThat(seen).contains(place).hasSize(2); // and the owner's mark

        files.remove(place);
        files.remove(place);
        assertThatThrownBy(() -> files.open(place, 5)).isInstanceOf(NoSuchFileException.class);
    }

    @Nested
    class a_bucket_that_refuses {
        private void assertIsAway(ThrowableAssert.ThrowingCallable work) {
            assertThatThrownBy(work)
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refusal -> assertThat(refusal.kind()).isEqualTo(ProblemException.Kind.UNAVAILABLE));
        }

        @Test
        void is_away_and_nothing_is_left_behind() {
            var files = files();
            bucket.goAway();

            assertIsAway(() -> keep(files, bytes(5)));
            assertThat(folder).isEmptyDirectory();
        }

        @Test
        void does_not_make_the_bytes_in_it_damaged_ones() {
            var files = files();
            keep(files, bytes(5));
            bucket.goAway();

            assertThatThrownBy(() -> files.open(place, 5)).isInstanceOf(StorageAway.class);
            assertThatThrownBy(storage::reach).isInstanceOf(StorageAway.class);
            assertIsAway(() -> files.remove(place));
        }

        @Test
        void is_marked_as_ours_when_it_is_back() throws IOException {
            var owner = new Owner(() -> "test");
            var marked = new SealedFiles(TestKeys.fresh(), storage, new Drafts(folder), () -> PLENTY, owner);
            bucket.goAway();
            assertIsAway(() -> keep(marked, bytes(5)));

            bucket.comeBack();
            keep(marked, bytes(5));

            assertThat(owner.isThisInstallation(marked)).isTrue();
        }
    }
}
