package shuke.kernel.collect;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads what was sent: {@code {visitor, person, consent, events: [{id, at, type, properties, visitor, person}]}}. What is wrong with one event
 * keeps out that one; what is wrong with all of it, everything.
 */
final class BatchReader {
    static final int MOST = 500;

    /** No longer ago than this; shorter than the shortest time that events are kept. */
    static final Duration OLDEST = Duration.ofDays(28);

    /** Clocks are not all right. */
    static final Duration AHEAD = Duration.ofMinutes(5);

    private static final Pattern TYPE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _.:-]{0,59}");

    private final Website website;
    private final Properties properties;
    private final Instant now;
    private final UnaryOperator<String> code;
    private final List<Batch.Event> events = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Claim> visitors = new LinkedHashMap<>();

    /** @param code by what a text is known of which nothing can be told from it */
    BatchReader(Website website, Instant now, UnaryOperator<String> code) {
        this.website = website;
        this.properties = new Properties(website.definition().parameters());
        this.now = now;
        this.code = code;
    }

    /** The mark of a browser. */
    static String mark(UUID visitor) {
        return "v " + visitor;
    }

    Batch read(JsonNode tree) {
        var list = tree.path("events");
        if (!tree.isObject() || !(list.isArray() || list.isMissingNode())) {
            throw ProblemException.invalid(Problem.at("events", "eventsExpected"));
        }
        if (list.size() > MOST) throw ProblemException.invalid(Problem.at("events", "eventsMost", MOST));
        var consent = consent(tree.path("consent"));
        var row = 0;
        for (var one : list) {
            row++;
            var problem = read(tree, one);
            if (problem != null) problems.add(problem.inRow(row));
        }
        if (list.isEmpty() && tree.has("person")) {
            var problem = met(tree, JsonNodeFactory.instance.missingNode()).problem();
            if (problem != null) throw ProblemException.invalid(problem);
        }
        return new Batch(events, visitors, consent, problems);
    }

    private @Nullable Integer consent(JsonNode said) {
        var by = website.consent();
        if (by == null) return null;
        if (!said.isInt() || said.asInt() < 1 || said.asInt() > by) {
            throw ProblemException.invalid(Problem.at("consent", "eventConsent", by));
        }
        return said.asInt();
    }

    /** @return why it is not taken; null where it is */
    private @Nullable Problem read(JsonNode batch, JsonNode one) {
        var id = uuid(one.path("id"));
        if (id.isEmpty()) return Problem.at("id", "idExpected");
        var at = moment(one.path("at"));
        if (at.isEmpty()) return Problem.at("at", "formTime");
        if (at.get().isAfter(now.plus(AHEAD))) return Problem.at("at", "eventAhead");
        if (at.get().isBefore(now.minus(OLDEST))) return Problem.at("at", "eventOld", OLDEST.toDays());
        var type = one.path("type").asString("");
        if (!TYPE.matcher(type).matches()) return Problem.at("type", "eventType");
        var said = one.path("properties");
        var problem = Properties.problem(said);
        if (problem != null) return problem;
        var met = met(batch, one);
        if (met.problem() != null) return met.problem();
        var content = JsonNodeFactory.instance.objectNode().put("type", type);
        content.set("properties", properties.kept(said));
        events.add(new Batch.Event(id.get(), at.get(), met.mark(), content.toString()));
        return null;
    }

    private record Met(String mark, @Nullable Problem problem) {
        static Met not(Problem problem) {
            return new Met("", problem);
        }
    }

    /** Whose it is: the event says so, or the batch does for all. */
    private Met met(JsonNode batch, JsonNode one) {
        var claim = Claim.of(one.has("person") ? one.path("person") : batch.path("person"));
        if (claim.isLong()) return Met.not(Problem.at("person", "formText", Claim.LONGEST));
        var visitor = one.has("visitor") ? one.path("visitor") : batch.path("visitor");
        var id = uuid(visitor);
        if (id.isEmpty() && !(visitor.isMissingNode() || visitor.isNull())) {
            return Met.not(Problem.at("visitor", "idExpected"));
        }
        if (id.isEmpty() && claim.isEmpty()) return Met.not(Problem.at("visitor", "eventWhose"));
        var mark = id.map(BatchReader::mark).orElseGet(() -> "p " + code.apply(claim.text()));
        var before = visitors.getOrDefault(mark, Claim.NONE);
        if (claim.contradicts(before)) return Met.not(Problem.at("person", "eventPerson"));
        visitors.put(mark, before.and(claim));
        return new Met(mark, null);
    }

    static Optional<UUID> uuid(JsonNode said) {
        var text = said.asString("");
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** To the microsecond, as the database has it. */
    private static Optional<Instant> moment(JsonNode said) {
        try {
            return Optional.of(Instant.parse(said.asString("")).truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
