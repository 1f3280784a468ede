package shuke.operation.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shuke.operation.health.Check.State;

class DiskCheckTest {
    @ParameterizedTest
    @CsvSource({
        "200, 1000, GOOD",
        "60, 1000, GOOD", // little of a big disk is still much
        "40, 1000, ATTENTION",
        "40, 100, GOOD",
        "4, 20, ATTENTION",
        "0, 20, BAD"
    })
    void room_counts_by_what_fits_and_by_its_part_of_the_disk(long free, long total, State state) {
        var check = new DiskCheck(Path.of("data"));

        assertThat(check.finding(free << 30, total << 30).state()).isEqualTo(state);
    }
}
