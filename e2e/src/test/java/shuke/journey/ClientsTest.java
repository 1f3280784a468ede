package shuke.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * What a generator makes of the description of the API works as it comes: a client in Java and one in TypeScript, of an installation with
 * a field of its own. Each is made anew in {@code target/clients} and used by a short program of {@code src/test/clients}.
 */
class ClientsTest {
    private static final Path MADE = Path.of("target/clients");
    private static final Path PROGRAMS = Path.of("src/test/clients");
    private static final Path GENERATOR = Path.of(System.getProperty("generator"));
    private static final Path COMPILER = Path.of("../web/node_modules/typescript/bin/tsc");
    private static final String FIELD = "clientsSize";
    private static final int PATIENCE_IN_SECONDS = 240;

    /** An installation whose accounts have a field of their own. */
    private record Installation(String origin, String token) {
        static Installation prepared(Visits visits) {
            var visitor = visits.of(Person.ADMINISTRATOR, Look.ENGLISH);
            var server = visitor.server();
            var there = server.get("/api/v1/objects/account").getAsJsonArray("fields").asList().stream()
                    .map(JsonElement::getAsJsonObject)
                    .anyMatch(field -> field.get("name").getAsString().equals(FIELD));
            if (!there) {
                var label = Map.of("zh-CN", "规模", "en", "Size");
                server.add("/api/v1/objects/account/fields", Map.of("name", FIELD, "type", "integer", "label", label));
            }
            var token = server.add("/api/v1/tokens", Map.of("name", "clients", "scopes", List.of("write")))
                    .get("token")
                    .getAsString();
            return new Installation(visitor.origin(), token);
        }

        Path description(Path folder) throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(URI.create(origin + "/api/v1/openapi.json"))
                    .header("Authorization", "Bearer " + token)
                    .header("Accept-Language", "en")
                    .build();
            try (var client = HttpClient.newHttpClient()) {
                var body = client.send(request, HttpResponse.BodyHandlers.ofString())
                        .body();
                return Files.writeString(Files.createDirectories(folder).resolve("openapi.json"), body);
            }
        }
    }

    @Test
    void in_java(Visits visits) throws IOException, InterruptedException {
        var installation = Installation.prepared(visits);
        var folder = MADE.resolve("java");
        generate(installation.description(folder), folder, "java", "--library", "native");
        var classes = Files.createDirectories(folder.resolve("classes"));
        var libraries = GENERATOR.resolve("lib").toAbsolutePath() + "/*";
        var sources = folder.resolve("sources.txt");
        try (var files = Files.walk(folder.resolve("src/main/java"))) {
            Files.write(
                    sources,
                    files.map(Path::toString)
                            .filter(name -> name.endsWith(".java"))
                            .toList());
        }

        run(
                jdk("javac"),
                "-nowarn",
                "-proc:none",
                "-d",
                classes.toString(),
                "-cp",
                libraries,
                "@" + sources,
                program("UseClient.java"));
        var name = "Clients " + Long.toString(System.nanoTime(), 36);
        var said = run(
                jdk("java"),
                "-cp",
                classes + ":" + libraries,
                "UseClient",
                installation.origin(),
                installation.token(),
                name);

        assertThat(said).contains("done " + name);
    }

    @Test
    @EnabledIf("hasCompiler")
    void in_typescript(Visits visits) throws IOException, InterruptedException {
        var installation = Installation.prepared(visits);
        var folder = MADE.resolve("typescript");
        generate(installation.description(folder), folder, "typescript-fetch");
        for (var file : List.of("useClient.ts", "tsconfig.json", "package.json"))
            Files.copy(PROGRAMS.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);

        run("node", COMPILER.toString(), "-p", folder.toString());
        var name = "Clients " + Long.toString(System.nanoTime(), 36);
        var program = folder.resolve("out/useClient.js").toString();
        var said = run("node", program, installation.origin(), installation.token(), name);

        assertThat(said).contains("done " + name);
    }

    static boolean hasCompiler() {
        return Files.exists(COMPILER);
    }

    private static void generate(Path description, Path folder, String language, String... more)
            throws IOException, InterruptedException {
        var properties = "openApiNullable=false,useJakartaEe=true,hideGenerationTimestamp=true,"
                + "invokerPackage=client,apiPackage=client.api,modelPackage=client.model";
        var isJava = language.equals("java");
        var line = new ArrayList<>(List.of(
                jdk("java"),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                GENERATOR.resolve("openapi-generator-cli.jar").toString(),
                "generate",
                "-i",
                description.toString(),
                "-g",
                language,
                "-o",
                folder.toString(),
                "--global-property",
                "apiTests=false,modelTests=false,apiDocs=false,modelDocs=false"));
        if (isJava) line.addAll(List.of("--additional-properties", properties));
        line.addAll(List.of(more));
        run(line.toArray(String[]::new));
    }

    private static String jdk(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }

    private static String program(String name) {
        return PROGRAMS.resolve(name).toString();
    }

    /** What it said; a failure with that where it ended with another code than 0. */
    private static String run(String... line) throws IOException, InterruptedException {
        var log = Files.createTempFile("shuke-client", ".log");
        try {
            var process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            var ended = process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
            if (!ended) process.destroyForcibly().waitFor();
            var said = Files.readString(log);
            assertThat(ended).as(said).isTrue();
            assertThat(process.exitValue()).as(said).isZero();
            return said;
        } finally {
            Files.deleteIfExists(log);
        }
    }
}
