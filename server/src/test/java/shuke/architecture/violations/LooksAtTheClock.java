package shuke.architecture.violations;

import java.time.Instant;

public record LooksAtTheClock() {
    Instant time() {
        return Instant.now();
    }
}
