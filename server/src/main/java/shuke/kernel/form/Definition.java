package shuke.kernel.form;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Bilingual;

/**
 * What somebody says of a form. Texts may be empty in one of the two languages; then they are shown in the other one.
 *
 * @param name for those who look after it
 * @param object of which object a record is made
 * @param languages in which it can be filled in, {@code zh-CN} and {@code en}; the first one is the usual one
 * @param introduction above the fields; empty for none
 * @param items from above to below
 * @param button what is pressed to send; empty for the usual word
 * @param thanks what is shown after it was sent; empty for the usual words
 * @param next the address of a page that is shown instead of the thanks; null for none
 * @param consent the words that have to be agreed to; null for none
 * @param most so many are taken; null for any number
 * @param sites in whose pages it may stand, such as {@code https://www.acme.example}
 * @param tells whether the keeper is told of what is sent
 * @param keptDays how long what was sent is kept beside the record; null for as long as the form
 */
public record Definition(
        String name,
        String object,
        List<String> languages,
        Bilingual title,
        Bilingual introduction,
        List<Item> items,
        Bilingual button,
        Bilingual thanks,
        @Nullable String next,
        @Nullable Bilingual consent,
        @Nullable Instant opens,
        @Nullable Instant closes,
        @Nullable Integer most,
        List<String> sites,
        Known known,
        boolean tells,
        @Nullable Integer keptDays) {
    public Definition {
        languages = List.copyOf(languages);
        items = List.copyOf(items);
        sites = List.copyOf(sites);
    }

    /** What becomes of something sent that is likely to be about a record that is there. The words stand in the API and never change. */
    public enum Known {
        /** A new record is made all the same, where the object's rule allows it. */
        MAKE,
        /** What is empty there is filled. */
        FILL,
        /** The record stays as it is; what was sent stands beside it. */
        ATTACH;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Known> find(String text) {
            return Stream.of(values()).filter(one -> one.text().equals(text)).findFirst();
        }
    }

    List<Item.Entry> entries() {
        return of(Item.Entry.class);
    }

    List<Item.Source> sources() {
        return of(Item.Source.class);
    }

    List<Item.Question> questions() {
        return of(Item.Question.class);
    }

    private <T extends Item> List<T> of(Class<T> kind) {
        return items.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** A text for a reader of this language, or in the other one where there is none. */
    static String text(Bilingual text, Locale locale) {
        var wanted = text.in(locale);
        if (!wanted.isEmpty()) return wanted;
        return Bilingual.isChinese(locale) ? text.en() : text.zh();
    }
}
