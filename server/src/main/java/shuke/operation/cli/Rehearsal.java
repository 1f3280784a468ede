package shuke.operation.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** What people and programs ask of a server most: records made, read, listed, searched, changed, counted and imported. */
record Rehearsal(Api api) {
    private static final int ROUNDS = 400;
    private static final int ROWS = 3_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(200);

    void run() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        api.get("/objects");
        for (var round = 0; round < ROUNDS && System.nanoTime() < end; round++) {
            round(round);
        }
        imported("create", end);
        imported("upsert", end);
    }

    private void round(int number) {
        var account = id(api.post(
                "/records/account",
                Map.of("name", "Rehearsal " + number, "website", "r" + number + ".example", "industry", "retail")));
        var contact = id(api.post("/records/contact", contact(number, account)));
        api.post(
                "/records/opportunity",
                Map.of(
                        "name",
                        "Deal " + number,
                        "account",
                        account,
                        "stage",
                        "proposal",
                        "amount",
                        Map.of("amount", number, "currency", "CNY")));
        api.get("/records/contact/" + contact);
        api.get("/records/contact/" + contact + "/history");
        api.get("/records/contact?limit=50&sort=name&fields=name,email,account.name&filter="
                + URLEncoder.encode("account.industry == 'retail' && name.contains('a')", StandardCharsets.UTF_8));
        api.post(
                "/records/contact/query",
                Map.of("filter", "email == 'r" + number + "@rehearsal.example'", "sort", List.of("-createdAt")));
        api.patch("/records/contact/" + contact, Map.of("title", "CEO " + number));
        api.post(
                "/records/opportunity/aggregate",
                Map.of(
                        "groupBy",
                        List.of(Map.of("field", "stage")),
                        "measures",
                        List.of(Map.of("fn", "count"), Map.of("fn", "sum", "field", "amount"))));
        api.get("/me");
    }

    private static Map<String, Object> contact(int number, String account) {
        return Map.of(
                "name",
                number % 2 == 0 ? "\u738b\u5c0f\u660e" : "Ada Lovelace",
                "email",
                "r" + number + "@rehearsal.example",
                "mobile",
                "138%08d".formatted(number),
                "birthday",
                "1990-01-02",
                "account",
                account);
    }

    private static String id(JsonNode record) {
        return record.path("id").asString();
    }

    private void imported(String mode, long end) {
        var options = Map.of("object", "contact", "mode", mode, "key", "email");
        try {
            var file = Files.createTempFile("rehearsal", ".csv");
            try {
                Files.writeString(file, file());
                awaitEnd(id(api.upload("/imports", file, options)), end);
            } finally {
                Files.delete(file);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String file() {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> "Grace Hopper %1$d,i%1$d@rehearsal.example,139%1$08d,Engineer,Rehearsal %2$d"
                        .formatted(i, i % ROUNDS))
                .collect(Collectors.joining("\n", "name,email,mobile,title,account\n", "\n"));
    }

    private void awaitEnd(String id, long end) {
        try {
            while (api.get("/imports/" + id).path("state").asString().equals("running") && System.nanoTime() < end) {
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
