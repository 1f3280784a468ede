package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import shuke.kernel.base.Function;

/** Every request of the program, taken from its own mappings, by everybody who may not send it. */
@WholeServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestMatrixTest {
    private static final Set<String> FUNCTIONS =
            Arrays.stream(Function.values()).map(Function::text).collect(Collectors.toSet());

    @Autowired
    private List<RequestMappingHandlerMapping> mappings;

    @Autowired
    private Cast cast;

    @LocalServerPort
    private int port;

    private Browser ada;
    private Browser mia;
    private final Map<String, Browser> others = new HashMap<>();
    private final Map<String, Browser> lacking = new HashMap<>();
    private final Map<String, String> made = new HashMap<>();
    private final Map<String, String> hidden = new HashMap<>();

    @BeforeAll
    void people_and_what_they_do_not_see() {
        ada = in("Ada", "administrator");
        mia = in("Mia", "salesManager");
        for (var role : List.of("salesperson", "serviceAgent", "executive")) others.put(role, in("Eve", role));
        for (var function : FUNCTIONS) lacking.put(function, withEveryFunctionBut(function));
        hidden.put(
                "account",
                ada.post("/api/v1/records/account", "{\"name\":\"Hidden\"}").text("/id"));
        hidden.put("file", hiddenFile());
        hidden.put("import", hiddenImport());
        hidden.put("view", hiddenView());
        hidden.put("bulk", hiddenBulk());
        hidden.put("merge", hiddenMerge());
        hidden.put("report", hiddenSheet("reports", "\"object\": \"account\""));
        hidden.put("dashboard", hiddenSheet("dashboards", "\"tiles\": []"));
        hidden.put(
                "contact",
                ada.post("/api/v1/records/contact", "{\"name\":\"Hidden\"}").text("/id"));
    }

    private String hiddenMerge() {
        var ids = Stream.of("Hidden one", "Hidden two")
                .map(name -> ada.post("/api/v1/records/account", "{\"name\":\"%s\"}".formatted(name))
                        .text("/id"))
                .toList();
        return ada.post(
                        "/api/v1/records/account/merge",
                        "{\"ids\": [\"%1$s\", \"%2$s\"], \"keep\": \"%1$s\"}".formatted(ids.get(0), ids.get(1)))
                .text("/merge");
    }

    private String hiddenFile() {
        var values = "{\"regarding\":{\"object\":\"account\",\"id\":\"%s\"}}".formatted(hidden.get("account"));
        var kept = Multipart.file(ada, values, "Hidden words");
        assertThat(kept.status()).as(kept.toString()).isEqualTo(201);
        return kept.text("/id");
    }

    private String hiddenView() {
        var kept = ada.post("/api/v1/views", "{\"object\": \"account\", \"name\": \"Hidden\"}");
        assertThat(kept.status()).as(kept.toString()).isEqualTo(201);
        return kept.text("/id");
    }

    private String hiddenBulk() {
        var order =
                "{\"ids\": [\"%s\"], \"values\": {\"website\": \"hidden.example\"}}".formatted(hidden.get("account"));
        var begun = ada.post("/api/v1/records/account/bulk", order);
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        return begun.text("/id");
    }

    private String hiddenSheet(String kind, String content) {
        var kept = ada.post("/api/v1/" + kind, "{\"name\": \"Hidden\", %s}".formatted(content));
        assertThat(kept.status()).as(kept.toString()).isEqualTo(201);
        return kept.text("/id");
    }

    private String hiddenImport() {
        var begun = Multipart.csv(ada, "{\"object\":\"account\",\"dryRun\":true}", "name\nHidden\n");
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        return begun.text("/id");
    }

    private Browser in(String name, String role) {
        return new Browser(port).signIn(cast.add(name, role), Cast.PASSWORD);
    }

    private Browser withEveryFunctionBut(String function) {
        var role = roleWithout(function);
        var email = cast.add("Kay", role);
        made.put(role, email);
        return new Browser(port).signIn(email, Cast.PASSWORD);
    }

    @AfterAll
    void roles_go() {
        made.forEach((role, email) -> {
            cast.play(email, "executive");
            assertThat(ada.delete("/api/v1/roles/" + role).status()).isEqualTo(204);
        });
    }

    private String roleWithout(String function) {
        var name = "without" + function + UUID.randomUUID().toString().substring(0, 6);
        var functions = FUNCTIONS.stream()
                .filter(other -> !other.equals(function))
                .map(other -> "\"" + other + "\"")
                .collect(Collectors.joining(","));
        var role = ada.post("/api/v1/roles", """
                {"name": "%s", "label": "x", "functions": [%s], "objects": {"*": {"read": "own"}}}""".formatted(name, functions));
        assertThat(role.status()).as(role.toString()).isEqualTo(201);
        return name;
    }

    private Stream<String> mapped() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(RequestMatrixTest::calls);
    }

    private static Stream<String> calls(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of("ANY " + path)
                        : methods.stream().map(RequestMethod::name).map(method -> method + " " + path));
    }

    @Test
    void every_request_stands_in_the_list_of_who_may_send_it() {
        var listed = Requests.all().stream().map(Requests.Request::call).toList();
        var missing = new TreeSet<>(mapped().toList());
        listed.forEach(missing::remove);

        assertThat(missing)
                .as("requests that nobody has thought about: add each to src/test/resources/http/requests.txt, "
                        + "in the list of those who may send it; what the lists mean stands at its head")
                .isEmpty();
        assertThat(listed).as("one line each").doesNotHaveDuplicates();
        assertThat(mapped()).as("no line without a request").containsAll(listed);
    }

    private static Stream<Requests.Request> closed() {
        return Requests.all().stream().filter(request -> !request.who().equals("public"));
    }

    @ParameterizedTest
    @MethodSource("closed")
    void is_answered_with_401_to_whoever_is_not_signed_in(Requests.Request request) {
        var answer =
                request.send(new Browser(port), "account", UUID.randomUUID().toString());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
    }

    private static Stream<Requests.Request> administration() {
        return Requests.all().stream()
                .filter(request -> FUNCTIONS.contains(request.who())
                        || request.who().equals("administrator")
                        || request.who().equals("operator"));
    }

    @ParameterizedTest
    @MethodSource("administration")
    void is_refused_to_people_who_administer_nothing(Requests.Request request) {
        others.forEach((role, browser) -> {
            var answer = request.send(browser, "account", UUID.randomUUID().toString());

            assertThat(answer.status()).as(role + " " + answer).isEqualTo(403);
        });
    }

    @ParameterizedTest
    @MethodSource("administration")
    void is_refused_to_whoever_has_every_function_but_that_one(Requests.Request request) {
        var browser = lacking.getOrDefault(request.who(), lacking.get("purge"));

        var answer = request.send(browser, "account", UUID.randomUUID().toString());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
    }

    private static Stream<Requests.Request> scim() {
        return Requests.all().stream().filter(request -> request.who().equals("scim"));
    }

    @ParameterizedTest
    @MethodSource("scim")
    void is_refused_to_a_directory_in_the_name_of_somebody_who_does_not_look_after_people(Requests.Request request) {
        var made = others.get("salesperson").post("/api/v1/tokens", "{\"name\":\"d\",\"scopes\":[\"scim\"]}");
        var directory = new Browser(port).with("Authorization", "Bearer " + made.text("/token"));
        var person = ada.get("/api/v1/me").text("/id");

        var answer = request.send(directory, "", person);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
    }

    private static Stream<Requests.Request> ofRecords() {
        return Requests.all().stream().filter(request -> request.who().startsWith("record"));
    }

    @ParameterizedTest
    @MethodSource("ofRecords")
    void tells_nothing_of_a_record_that_the_caller_does_not_see(Requests.Request request) {
        for (var object : objects(request)) {
            var there = hidden.getOrDefault(object, "");
            var nowhere = UUID.randomUUID().toString();

            var seen = request.send(mia, object, there);
            var made = request.send(mia, object, nowhere);

            assertThat(seen.status()).as(seen.toString()).isEqualTo(made.status());
            assertThat(seen.raw().body().replace(there, "ID"))
                    .isEqualTo(made.raw().body().replace(nowhere, "ID"))
                    .doesNotContain("Hidden");
            if (request.who().equals("record")) assertThat(seen.status()).isEqualTo(404);
            else assertThat(seen.status()).as(seen.toString()).isIn(200, 201, 404, 422);
        }
    }

    private static List<String> objects(Requests.Request request) {
        if (request.path().startsWith("/api/v1/files")) return List.of("file");
        if (request.path().startsWith("/api/v1/imports")) return List.of("import");
        if (request.path().startsWith("/api/v1/views")) return List.of("view");
        if (request.path().startsWith("/api/v1/bulk")) return List.of("bulk");
        if (request.path().startsWith("/api/v1/merges/")) return List.of("merge");
        if (request.path().startsWith("/api/v1/reports")) return List.of("report");
        if (request.path().startsWith("/api/v1/dashboards")) return List.of("dashboard");
        return List.of("account", "contact", "file");
    }
}
