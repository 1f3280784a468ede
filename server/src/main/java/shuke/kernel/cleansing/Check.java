package shuke.kernel.cleansing;

import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Bilingual;

/**
 * Something that ought not to be: records for which {@code when} holds are found.
 *
 * @param name told from the others of its object by it; letters and digits
 * @param when in the condition language
 * @param field the field that is likely to be wrong; null for none in particular
 */
public record Check(String name, String when, @Nullable String field, Bilingual message) {}
