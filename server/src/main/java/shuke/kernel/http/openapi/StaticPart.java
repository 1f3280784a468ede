package shuke.kernel.http.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Bilingual;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What is the same in every installation, as the files in {@code openapi/} have it: texts are pairs of {@code zh-CN} and {@code en}. */
final class StaticPart {
    private static final List<String> FILES = List.of(
            "/openapi/static.yaml",
            "/openapi/objects.yaml",
            "/openapi/bin.yaml",
            "/openapi/imports.yaml",
            "/openapi/bulk.yaml",
            "/openapi/cleansing.yaml",
            "/openapi/duplicates.yaml",
            "/openapi/quality.yaml",
            "/openapi/sources.yaml",
            "/openapi/webhooks.yaml",
            "/openapi/forms.yaml",
            "/openapi/websites.yaml",
            "/openapi/apps.yaml",
            "/openapi/bi.yaml",
            "/openapi/exports.yaml",
            "/openapi/whole.yaml",
            "/openapi/merge.yaml",
            "/openapi/operation.yaml",
            "/openapi/feedback.yaml",
            "/openapi/learning.yaml",
            "/openapi/files.yaml",
            "/openapi/organisation.yaml",
            "/openapi/audit.yaml",
            "/openapi/encryption.yaml",
            "/openapi/search.yaml",
            "/openapi/today.yaml",
            "/openapi/sign-in.yaml",
            "/openapi/rights.yaml",
            "/openapi/views.yaml",
            "/openapi/comments.yaml",
            "/openapi/events.yaml",
            "/openapi/notifications.yaml",
            "/openapi/reports.yaml",
            "/openapi/federation.yaml",
            "/openapi/people.yaml");
    private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");

    private final Map<String, Object> bilingual;

    private StaticPart(Map<String, Object> bilingual) {
        this.bilingual = bilingual;
    }

    static StaticPart load() {
        var all = new LinkedHashMap<String, Object>();
        FILES.forEach(file -> add(all, read(file)));
        return new StaticPart(all);
    }

    private static Map<String, Object> read(String name) {
        try (var file = StaticPart.class.getResourceAsStream(name)) {
            if (file == null) throw new IllegalStateException(name + " is missing from the program");
            return new YAMLMapper().readValue(file, new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Objects grow together; nothing is said twice. */
    @SuppressWarnings("unchecked") // YAML brings nothing but maps with names, lists and plain values
    private static void add(Map<String, Object> all, Map<String, Object> more) {
        more.forEach((name, value) -> {
            if (all.get(name) instanceof Map<?, ?> there && value instanceof Map<?, ?> here) {
                add((Map<String, Object>) there, (Map<String, Object>) here);
            } else if (all.put(name, value) != null) {
                throw new IllegalStateException(name + " is described twice");
            }
        });
    }

    /** A copy of its own for every caller, in one language. */
    Map<String, Object> in(Locale locale) {
        return object(bilingual, locale);
    }

    private static Map<String, Object> object(Map<?, ?> source, Locale locale) {
        var copy = new LinkedHashMap<String, Object>();
        source.forEach((name, value) -> copy.put(String.valueOf(name), translated(value, locale)));
        return copy;
    }

    private static Object translated(@Nullable Object value, Locale locale) {
        return switch (value) {
            case Map<?, ?> map when isText(map) -> text(map).in(locale);
            case Map<?, ?> map -> object(map, locale);
            case List<?> list -> list(list, locale);
            case null -> throw new IllegalStateException("nothing in the files of openapi/ is empty");
            default -> value;
        };
    }

    /** The members of an object may be called like the languages too. */
    private static boolean isText(Map<?, ?> map) {
        return map.keySet().equals(LANGUAGES) && map.values().stream().allMatch(String.class::isInstance);
    }

    private static List<Object> list(List<?> source, Locale locale) {
        var copy = new ArrayList<Object>();
        source.forEach(item -> copy.add(translated(item, locale)));
        return copy;
    }

    private static Bilingual text(Map<?, ?> map) {
        return new Bilingual(String.valueOf(map.get("zh-CN")), String.valueOf(map.get("en")));
    }
}
