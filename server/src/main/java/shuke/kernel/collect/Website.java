package shuke.kernel.collect;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A website, or another program, whose events are collected.
 *
 * @param key what its script is found by, in its address
 * @param consent the version of the words that are agreed to by now, from 1; null where the website asks by itself
 */
public record Website(
        UUID id,
        long version,
        String key,
        Definition definition,
        Instant madeAt,
        boolean isOn,
        @Nullable Integer consent) {

    Website defined(Definition now, boolean goesOn, @Nullable Integer words) {
        return new Website(id, version + 1, key, now, madeAt, goesOn, words);
    }
}
