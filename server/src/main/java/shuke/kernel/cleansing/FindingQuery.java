package shuke.kernel.cleansing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which findings somebody wants to see.
 *
 * @param kind null for all
 * @param field null for all
 * @param owner only of records that were this person's when they were looked at last; null for all
 * @param suggested only those with a proposal
 */
public record FindingQuery(
        String object,
        Finding.State state,
        @Nullable Kind kind,
        @Nullable String field,
        @Nullable UUID owner,
        boolean suggested) {}
