package shuke.kernel.http;

import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server answered. */
record Answer(HttpResponse<String> raw) {
    private static final JsonMapper JSON = new JsonMapper();

    int status() {
        return raw.statusCode();
    }

    JsonNode body() {
        return JSON.readTree(raw.body());
    }

    String text(String pointer) {
        return body().at(pointer).asString();
    }

    String header(String name) {
        return raw.headers().firstValue(name).orElse("");
    }

    List<String> cookies() {
        return raw.headers().allValues("Set-Cookie");
    }

    @Override
    public String toString() {
        return status() + " " + raw.body();
    }
}
