package shuke.kernel.form;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Actor;

/**
 * A form that strangers fill in.
 *
 * @param key what its page is found by, in its address
 * @param keeper with whose rights what is sent is written
 * @param consent the version of the words that are agreed to by now, from 1; null where nothing is to be agreed to
 * @param taken how many were taken, what is held back as spam aside
 */
public record Form(
        UUID id,
        long version,
        String key,
        Definition definition,
        Actor keeper,
        Instant madeAt,
        boolean isOn,
        @Nullable Integer consent,
        long taken) {

    /** Whether somebody can fill it in. */
    public enum Opening {
        OPEN,
        OFF,
        EARLY,
        OVER,
        FULL;

        /** The word in the API. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Opening at(Instant now) {
        var opens = definition.opens();
        var closes = definition.closes();
        var most = definition.most();
        if (!isOn) return Opening.OFF;
        if (opens != null && now.isBefore(opens)) return Opening.EARLY;
        if (closes != null && !now.isBefore(closes)) return Opening.OVER;
        return most != null && taken >= most ? Opening.FULL : Opening.OPEN;
    }

    Form defined(Definition now, Actor by, boolean goesOn, @Nullable Integer words) {
        return new Form(id, version + 1, key, now, by, madeAt, goesOn, words, taken);
    }
}
