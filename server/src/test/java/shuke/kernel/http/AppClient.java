package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An app as its makers write it: sends people to be asked, and fetches its tokens. */
final class AppClient {
    static final String BACK = "https://till.example/back";
    static final String VERIFIER = "a-verifier-of-forty-three-characters-or-more-0123456789";

    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    final String id;
    final String secret;

    private AppClient(int port, String id, String secret) {
        this.port = port;
        this.id = id;
        this.secret = secret;
    }

    /**
     * Registers an app.
     *
     * @param kind {@code confidential} or {@code public}
     * @param more further members of what is said of it, as JSON
     */
    static AppClient registered(int port, Browser by, String kind, String... more) {
        var said = new ArrayList<>(List.of(more));
        said.add("\"confidential\": " + kind.equals("confidential"));
        if (said.stream().noneMatch(member -> member.startsWith("\"redirects\"")))
            said.add("\"redirects\": [\"%s\", \"http://127.0.0.1/back\"]".formatted(BACK));
        var made = by.post(
                "/api/v1/apps",
                "{\"name\": \"Till\", \"about\": \"Sells\", \"scopes\": [\"write\"], %s}"
                        .formatted(String.join(", ", said)));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return new AppClient(port, made.text("/id"), made.text("/secret"));
    }

    /** What stands behind the address to which it sends people. */
    String query(String... changes) {
        var said = new LinkedHashMap<String, String>();
        said.put("response_type", "code");
        said.put("client_id", id);
        said.put("redirect_uri", BACK);
        said.put("scope", "write");
        said.put("state", "00123");
        said.put("code_challenge", challenge(VERIFIER));
        said.put("code_challenge_method", "S256");
        for (var i = 0; i < changes.length; i += 2) {
            if (changes[i + 1].isEmpty()) said.remove(changes[i]);
            else said.put(changes[i], changes[i + 1]);
        }
        return form(said);
    }

    /** The parameters with which somebody comes back who allows what is asked. */
    Map<String, String> allowedBy(Browser person, String... changes) {
        return parameters(decided(person, true, changes));
    }

    static String decided(Browser person, boolean allowed, String query) {
        var answer = person.post(
                "/api/v1/me/apps/decision", "{\"query\": \"%s\", \"allowed\": %s}".formatted(query, allowed));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.text("/back");
    }

    private String decided(Browser person, boolean allowed, String... changes) {
        return decided(person, allowed, query(changes));
    }

    /** Tokens for somebody who allows what is asked. */
    Answer tokensFor(Browser person, String... changes) {
        return exchange(allowedBy(person, changes).get("code"));
    }

    Answer exchange(String code, String... changes) {
        return token("grant_type", "authorization_code", merged(changes, "code", code, "code_verifier", VERIFIER));
    }

    Answer refresh(String token) {
        return token("grant_type", "refresh_token", "refresh_token", token);
    }

    private Answer token(String name, String value, String... more) {
        var all = new String[more.length + 2];
        all[0] = name;
        all[1] = value;
        System.arraycopy(more, 0, all, 2, more.length);
        return post("/oauth/token", all);
    }

    private static String[] merged(String[] changes, String... usual) {
        var said = new LinkedHashMap<String, String>();
        for (var i = 0; i < usual.length; i += 2) said.put(usual[i], usual[i + 1]);
        for (var i = 0; i < changes.length; i += 2) said.put(changes[i], changes[i + 1]);
        return said.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
    }

    /** Sends a form, with the app's own proof: a confidential one's secret by Basic, a public one's name. */
    Answer post(String path, String... pairs) {
        var said = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) said.put(pairs[i], pairs[i + 1]);
        if (secret.isEmpty()) said.putIfAbsent("client_id", id);
        return send(path, form(said), secret.isEmpty() ? null : id + ":" + secret);
    }

    Answer send(String path, String form, @Nullable String basic) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (basic != null) {
            var word = Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + word);
        }
        try {
            return new Answer(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Somebody who calls with this access token. */
    Browser with(Answer tokens) {
        return with(tokens.text("/access_token"));
    }

    Browser with(String token) {
        return new Browser(port).with("Authorization", "Bearer " + token);
    }

    static Map<String, String> parameters(String address) {
        var query = address.substring(address.indexOf('?') + 1);
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String challenge(String verifier) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Sha256.fresh().digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String form(Map<String, String> said) {
        return said.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
