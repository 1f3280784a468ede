package shuke.kernel.collect;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Bilingual;

/**
 * What somebody says of a website.
 *
 * @param name for those who look after it, and in timelines
 * @param origins whose pages may send, such as {@code https://www.acme.example}
 * @param consent the words that visitors agree to; null where the website obtains consent by means of its own
 * @param parameters what is kept of the queries of addresses, {@code utm_…} aside
 * @param knownBy how visitors are found, the first that fits counts; empty where they stay unknown
 * @param keptMonths how long events are kept
 */
public record Definition(
        String name,
        List<String> origins,
        @Nullable Bilingual consent,
        List<String> parameters,
        List<KnownBy> knownBy,
        int keptMonths) {
    public Definition {
        origins = List.copyOf(origins);
        parameters = List.copyOf(parameters);
        knownBy = List.copyOf(knownBy);
    }

    /**
     * The fields of an object by which its records are found; null for what is not looked for.
     *
     * @param externalId of a text that is unique, such as a customer's number
     */
    public record KnownBy(
            String object,
            @Nullable String externalId,
            @Nullable String email,
            @Nullable String phone) {
        /** Those that are named, the surest first. */
        public List<String> fields() {
            return Stream.of(Stream.ofNullable(externalId), Stream.ofNullable(email), Stream.ofNullable(phone))
                    .flatMap(field -> field)
                    .toList();
        }
    }
}
