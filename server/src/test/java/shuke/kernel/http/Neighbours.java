package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import shuke.support.Awaiting;

/** A company where Nora and Sam sell in different teams, and Ada administers: Sam tries what is not his. */
final class Neighbours {
    final Browser ada;
    final Browser nora;
    final Browser sam;
    final String samsId;
    final String norasId;
    /** An account that Sam does not see. */
    final String norasAccount;

    Neighbours(Cast cast, int port) {
        ada = new Browser(port).signIn(cast.add("Ada", "administrator"), Cast.PASSWORD);
        nora = new Browser(port).signIn(cast.add("Nora", "salesperson"), Cast.PASSWORD);
        sam = new Browser(port).signIn(cast.add("Sam", "salesperson"), Cast.PASSWORD);
        samsId = sam.get("/api/v1/me").text("/id");
        norasId = nora.get("/api/v1/me").text("/id");
        norasAccount = account(nora, "Noras Treasure", key());
    }

    static String account(Browser by, String name, String key) {
        var made = by.post("/api/v1/records/account", "{\"name\":\"%s\",\"externalId\":\"%s\"}".formatted(name, key));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.text("/id");
    }

    static String key() {
        return "key-" + UUID.randomUUID();
    }

    static String pathOf(String id) {
        return "/api/v1/records/account/" + id;
    }

    /** What really stands there, as the administrator sees it. */
    String text(String id, String field) {
        return ada.get(pathOf(id)).text("/" + field);
    }

    /** Waits for the end of an import that Sam has begun. */
    void over(Answer begun) {
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        Awaiting.until(
                "the import ends",
                () -> sam.get("/api/v1/imports/" + begun.text("/id"))
                        .text("/state")
                        .matches("(?i)done|failed"));
    }
}
