package shuke.kernel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Workspace;
import shuke.kernel.vault.Keys;
import shuke.kernel.vault.TestKeys;

class SealedFilesTest {
    private static final long PLENTY = Long.MAX_VALUE / 2;
    private static final Keys KEYS = TestKeys.fresh();

    @TempDir
    Path folder;

    private SealedFiles files;
    private final Place place = place();

    @BeforeEach
    void open() {
        files = with(KEYS, () -> PLENTY);
    }

    private SealedFiles with(Keys keys, Space space) {
        return new SealedFiles(
                keys, new FolderStorage(folder), new Drafts(folder.resolve(".new")), space, new Owner(() -> "test"));
    }

    private static Place place() {
        return Place.of(Workspace.MAIN, "file", UUID.randomUUID());
    }

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private Draft keep(Place where, byte[] bytes) {
        try (var draft = files.draft(where, new ByteArrayInputStream(bytes), PLENTY)) {
            draft.keep();
            return draft;
        }
    }

    private byte[] read(Place where, long size) throws IOException {
        try (var in = files.open(where, size)) {
            return in.readAllBytes();
        }
    }

    private Path onDisk() {
        return folder.resolve(place.path());
    }

    private int filesOnDisk() throws IOException {
        try (var all = Files.walk(folder)) {
            return (int) all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/owner/"))
                    .count();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 1_000_000, 20 << 20})
    void bytes_of_any_size_come_back_as_they_were(int size) throws IOException {
        var draft = keep(place, bytes(size));

        assertThat(draft.size()).isEqualTo(size);
        assertThat(read(place, size)).isEqualTo(bytes(size));
        assertThat(filesOnDisk()).isEqualTo(1);
    }

    @Test
    void the_checksum_is_that_of_the_bytes() {
        assertThat(keep(place, "abc".getBytes(StandardCharsets.UTF_8)).sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"); // FIPS 180-2, B.1
    }

    @Test
    void nothing_is_on_the_disk_in_clear() throws IOException {
        var secret = "王小明 13812345678 ".repeat(5_000).getBytes(StandardCharsets.UTF_8);
        keep(place, secret);

        var stored = new String(Files.readAllBytes(onDisk()), StandardCharsets.ISO_8859_1);
        assertThat(stored).doesNotContain("13812345678");
        assertThat(Files.getPosixFilePermissions(onDisk()).toString()).isEqualTo("[OWNER_READ, OWNER_WRITE]");
    }

    @Test
    void any_part_is_read_without_the_rest() throws IOException {
        var bytes = bytes(1_000_000);
        keep(place, bytes);

        try (var in = files.open(place, bytes.length)) {
            assertThat(in.skip(700_001)).isEqualTo(700_001);
            assertThat(in.readNBytes(1_000)).isEqualTo(Arrays.copyOfRange(bytes, 700_001, 701_001));
        }
    }

    @Nested
    class what_was_tampered_with {
        private static final int SIZE = 200_000;

        @BeforeEach
        void keepOne() {
            keep(place, bytes(SIZE));
        }

        private void isRefused() {
            assertThatThrownBy(() -> read(place, SIZE)).isInstanceOf(IOException.class);
        }

        @ParameterizedTest
        @ValueSource(longs = {0, 30, 70_000, 199_000, 200_010})
        void is_refused_wherever_a_byte_was_changed(long position) throws IOException {
            try (var file = Files.newByteChannel(onDisk(), StandardOpenOption.WRITE, StandardOpenOption.READ)) {
                var one = java.nio.ByteBuffer.allocate(1);
                file.position(position).read(one);
                one.put(0, (byte) (one.get(0) ^ 1)).rewind();
                file.position(position).write(one);
            }

            isRefused();
        }

        @ParameterizedTest
        @ValueSource(longs = {0, 10, 65_536, 131_072, 199_999})
        void is_refused_when_the_end_was_cut_off(long length) throws IOException {
            try (var file = Files.newByteChannel(onDisk(), StandardOpenOption.WRITE)) {
                file.truncate(length);
            }

            isRefused();
        }

        @Test
        void is_refused_in_the_place_of_another_file() throws IOException {
            var other = place();
            keep(other, bytes(SIZE));
            Files.copy(folder.resolve(other.path()), onDisk(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);

            isRefused();
        }

        @Test
        void is_refused_with_other_keys() {
            files = with(TestKeys.fresh(), () -> PLENTY);

            isRefused();
        }
    }

    @Test
    void what_is_not_there_is_said_to_be_missing() {
        assertThatThrownBy(() -> read(place, 1)).isInstanceOf(NoSuchFileException.class);
        files.remove(place);
    }

    @Nested
    class nothing_is_left_behind {
        private void of(InputStream upload, long most, Kind kind) throws IOException {
            var refused = catchThrowableOfType(ProblemException.class, () -> files.draft(place, upload, most));

            assertThat(refused.kind()).isEqualTo(kind);
            assertThat(filesOnDisk()).isZero();
        }

        @Test
        void of_more_than_is_allowed() throws IOException {
            of(new ByteArrayInputStream(bytes(1_000_001)), 1_000_000, Kind.TOO_LARGE);
        }

        @Test
        void on_a_disk_that_would_become_full() throws IOException {
            files = with(KEYS, () -> Space.SPARE + 1_000);

            of(new ByteArrayInputStream(bytes(1_001)), PLENTY, Kind.STORAGE_FULL);
        }

        @Test
        void of_an_upload_that_breaks_off() throws IOException {
            var dead = new FilterInputStream(InputStream.nullInputStream()) {
                @Override
                public int read(byte[] into, int offset, int length) throws IOException {
                    throw new IOException("the line is dead");
                }
            };
            var breaking = new SequenceInputStream(new ByteArrayInputStream(bytes(300_000)), dead);

            of(breaking, PLENTY, Kind.MALFORMED);
        }

        @Test
        void of_a_draft_that_was_not_kept() throws IOException {
            files.draft(place, new ByteArrayInputStream(bytes(10)), PLENTY).close();

            assertThat(filesOnDisk()).isZero();
        }

        @Test
        void on_a_disk_that_fails() throws IOException {
            Files.writeString(folder.resolve("main"), "in the way");

            try (var draft = files.draft(place, new ByteArrayInputStream(bytes(10)), PLENTY)) {
                assertThatThrownBy(draft::keep).isInstanceOf(UncheckedIOException.class);
            }
            assertThat(filesOnDisk()).isEqualTo(1);
        }
    }
}
