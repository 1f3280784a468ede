package shuke.kernel.collect;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an event says of itself: bounded in size, and with addresses that hold nothing personal. Of an address the query goes but for
 * {@code utm_…} and what the website names, and so do the fragment, who signs in by it, and parts of the path with an @ in them.
 */
final class Properties {
    /** In characters of JSON. */
    static final int LONGEST = 8_000;

    private static final int DEEPEST = 4;
    private static final Pattern ADDRESS = Pattern.compile("https?://.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern SERVER =
            Pattern.compile("^https?://[a-z0-9.-]+(:[0-9]{1,5})?(?=[/?#]|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern AT = Pattern.compile("@|%40", Pattern.CASE_INSENSITIVE);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Set<String> parameters;

    /** @param parameters what is kept of queries */
    Properties(Collection<String> parameters) {
        this.parameters = Set.copyOf(parameters);
    }

    /** What is wrong with them; null for nothing. */
    static @Nullable Problem problem(JsonNode said) {
        if (said.isMissingNode() || said.isNull()) return null;
        if (!said.isObject() || depth(said) > DEEPEST) {
            return Problem.at("properties", "eventProperties", DEEPEST);
        }
        return JSON.writeValueAsString(said).length() > LONGEST
                ? Problem.at("properties", "eventPropertiesLong", LONGEST)
                : null;
    }

    private static int depth(JsonNode node) {
        return node.isContainer()
                ? 1 + node.valueStream().mapToInt(Properties::depth).max().orElse(0)
                : 0;
    }

    /** The same without anything personal in addresses. Only of what {@link #problem} found nothing wrong with. */
    ObjectNode kept(JsonNode said) {
        return said instanceof ObjectNode object ? object(object) : JsonNodeFactory.instance.objectNode();
    }

    private ObjectNode object(ObjectNode said) {
        var kept = JsonNodeFactory.instance.objectNode();
        said.properties().forEach(one -> kept.set(one.getKey(), value(one.getValue())));
        return kept;
    }

    private JsonNode value(JsonNode said) {
        if (said instanceof ObjectNode object) return object(object);
        if (said instanceof ArrayNode array) {
            var kept = JsonNodeFactory.instance.arrayNode();
            array.forEach(one -> kept.add(value(one)));
            return kept;
        }
        return said.isString() && ADDRESS.matcher(said.asString()).matches()
                ? JsonNodeFactory.instance.stringNode(address(said.asString()))
                : said;
    }

    /** Of what can be no address, nothing is left but its server. */
    String address(String said) {
        try {
            var uri = new URI(said.strip());
            var host = uri.getHost() == null ? "" : uri.getHost();
            var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            return uri.getScheme() + "://" + host + port + path(uri.getRawPath()) + query(uri.getRawQuery());
        } catch (URISyntaxException none) {
            var server = SERVER.matcher(said);
            return server.find() ? server.group() : "…";
        }
    }

    private static String path(@Nullable String raw) {
        return Arrays.stream((raw == null ? "" : raw).split("/", -1))
                .map(part -> AT.matcher(part).find() ? "…" : part)
                .collect(Collectors.joining("/"));
    }

    private String query(@Nullable String raw) {
        var kept = Arrays.stream((raw == null ? "" : raw).split("&"))
                .filter(pair ->
                        isKept(pair.split("=", 2)[0]) && !AT.matcher(pair).find())
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private boolean isKept(String name) {
        return name.startsWith("utm_") || parameters.contains(name);
    }
}
