package shuke.kernel.http;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.ProblemException;

/**
 * The bills of material of what runs here, as the build made them: administrators compare them with advisories. To others they would
 * say where to look for holes.
 */
@RestController
class BillController {
    private static final MediaType CYCLONE = MediaType.parseMediaType("application/vnd.cyclonedx+json");

    private final Access access;

    BillController(Access access) {
        this.access = access;
    }

    /** @param part {@code server}, or {@code web} for what browsers get */
    @GetMapping("/api/v1/sbom/{part}")
    ResponseEntity<Resource> bill(Actor actor, @PathVariable String part) {
        access.require(actor, Function.SECURITY);
        var bill = new ClassPathResource("META-INF/sbom/" + name(part) + ".cdx.json");
        if (!bill.exists()) throw ProblemException.notFound();
        return ResponseEntity.ok().contentType(CYCLONE).body(bill);
    }

    private static String name(String part) {
        return switch (part) {
            case "server" -> "application";
            case "web" -> "web";
            default -> throw ProblemException.notFound();
        };
    }
}
