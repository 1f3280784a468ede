package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An administrator registers an app, a salesperson lets it act for her, and takes that back. */
class AppsTest {
    private static final String VERIFIER = "a verifier of forty-three characters or more".replace(' ', '-');

    @ParameterizedTest(name = "{0}")
    @MethodSource("shuke.journey.Look#opposites")
    void is_registered_allowed_and_taken_back(Look look, Visits visits) throws Exception {
        var name = "Till " + Long.toString(System.nanoTime(), 36);
        var id = registered(visits, look, name);
        try (var back = new Back()) {
            var visitor = visits.stranger(look);
            var origin = visitor.origin();
            visitor.open("/oauth/authorize?" + query(id, back.address()));
            visitor.box(look.say("Email", "邮箱")).fill(Person.SALESPERSON.email);
            visitor.box(look.say("Password", "密码")).fill(Person.PASSWORD);
            visitor.press("Enter");
            visitor.sees(look.say("see, create, change and delete Accounts", "查看、新建、修改和删除客户"));
            visitor.meetsNoBarriers();
            visitor.picture("app consent " + look);
            visitor.button(look.say("Allow", "允许")).click();
            var came = back.parameters();
            Assertions.assertThat(came).containsEntry("state", "00123").containsEntry("iss", origin);

            var token = exchanged(origin, id, came.get("code"));
            Assertions.assertThat(visitor.server().answersTo(token, "/api/v1/records/account?limit=1"))
                    .isEqualTo(200);
            Assertions.assertThat(visitor.server().answersTo(token, "/api/v1/records/contact?limit=1"))
                    .isEqualTo(403);

            visitor.open(origin + "/settings/security");
            visitor.sees(name);
            visitor.meetsNoBarriers();
            visitor.picture("apps of mine " + look);
            visitor.button(look.say("Withdraw " + name, "撤销 " + name + " 的授权")).click();
            visitor.sees(look.say(name + " has no access any more", "已撤销 " + name + " 的授权"));
            Assertions.assertThat(visitor.server().answersTo(token, "/api/v1/records/account?limit=1"))
                    .isEqualTo(401);
        }
    }

    /** A public app on somebody's own machine. @return its client id */
    private static String registered(Visits visits, Look look, String name) {
        var visitor = visits.of(Person.ADMINISTRATOR, look).open("/settings/apps");
        var add = look.say("Register an app", "注册应用");
        visitor.button(add).first().click();
        var dialog = visitor.dialog(add);
        dialog.getByLabel(look.say("Name", "名称")).first().fill(name);
        dialog.getByLabel(look.say("Kind", "类型")).selectOption("public");
        dialog.getByLabel(look.say("Addresses to send people back to", "回调地址")).fill("http://127.0.0.1/back");
        dialog.getByLabel(look.say("May ask for at most", "最多可请求")).selectOption("write");
        visitor.meetsNoBarriers();
        visitor.picture("app form " + look);
        dialog.getByText(look.say("Save", "保存"), new Locator.GetByTextOptions().setExact(true))
                .click();
        var id = dialog.locator("code").first();
        assertThat(id).isVisible();
        var text = id.innerText();
        visitor.button(look.say("I’ve stored it", "我已保存")).click();
        assertThat(visitor.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)))
                .isVisible();
        visitor.meetsNoBarriers();
        visitor.picture("apps " + look);
        return text;
    }

    private static String query(String id, String redirect) throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(UTF_8));
        return form(Map.of(
                "response_type", "code",
                "client_id", id,
                "redirect_uri", redirect,
                "scope", "write:account",
                "state", "00123",
                "code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(digest),
                "code_challenge_method", "S256"));
    }

    private static String exchanged(String origin, String id, String code) throws IOException, InterruptedException {
        var said = form(
                Map.of("grant_type", "authorization_code", "client_id", id, "code", code, "code_verifier", VERIFIER));
        var request = HttpRequest.newBuilder(URI.create(origin + "/oauth/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(said))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            Assertions.assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonObject tokens = JsonParser.parseString(answer.body()).getAsJsonObject();
            return tokens.get("access_token").getAsString();
        }
    }

    private static String form(Map<String, String> said) {
        return said.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The app's own end, on the machine of whoever uses it. */
    private static final class Back implements AutoCloseable {
        private final HttpServer server;
        private final CompletableFuture<String> query = new CompletableFuture<>();

        Back() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/back", exchange -> {
                query.complete(exchange.getRequestURI().getQuery());
                var page = "<!doctype html><title>Back</title><p>Thank you.".getBytes(UTF_8);
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
                exchange.close();
            });
            server.start();
        }

        String address() {
            return "http://127.0.0.1:%d/back".formatted(server.getAddress().getPort());
        }

        Map<String, String> parameters() throws Exception {
            var pairs = query.get(20, TimeUnit.SECONDS).split("&");
            return Arrays.stream(pairs)
                    .map(pair -> pair.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
