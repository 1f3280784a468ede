package shuke.operation;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /health}: 200 and {@code UP} when ready, 503 and {@code DOWN} when not; it tells nothing else to strangers. */
@RestController
class HealthController {
    private final Health health;

    HealthController(Health health) {
        this.health = health;
    }

    record Status(String status) {}

    @GetMapping("/health")
    ResponseEntity<Status> health() {
        var up = health.isUp();
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .body(new Status(up ? "UP" : "DOWN"));
    }
}
