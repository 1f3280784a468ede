package shuke.kernel.webhook;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Actor;

/**
 * A program elsewhere that is told of changes.
 *
 * @param actor with whose rights it reads
 * @param cause why it stopped by itself; null where it did not
 * @param position the last entry of the log that was looked at
 * @param failures so many, one after the other, by now
 * @param failingSince null where the last delivery was taken
 * @param restUntil until when it is left alone after failures; null for not at all
 * @param deliveredAt when something was taken last
 */
public record Webhook(
        UUID id,
        long version,
        Definition definition,
        Actor actor,
        Instant madeAt,
        State state,
        @Nullable Cause cause,
        long position,
        int failures,
        @Nullable Instant failingSince,
        @Nullable Instant restUntil,
        @Nullable Instant deliveredAt) {
    /** The words stand in the database and in the API, and never change. */
    public enum State {
        ON,
        OFF,
        /** Has switched itself off. */
        STOPPED;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    /** Why a webhook stopped; words as those of {@link State}. */
    public enum Cause {
        /** Nothing was taken for days. */
        FAILING,
        /** It was answered that nobody is there any more (410). */
        GONE,
        /** The person with whose rights it reads does not work here any more. */
        PERSON,
        /** What it asks for makes no sense any more, or she may not read it any more. */
        DEFINITION;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Cause of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    boolean isOn() {
        return state == State.ON;
    }

    static Webhook made(UUID id, Definition definition, Actor actor, Instant at, long position) {
        return new Webhook(id, 1, definition, actor, at, State.ON, null, position, 0, null, null, null);
    }

    Webhook stopped(Cause because) {
        return new Webhook(
                id,
                version + 1,
                definition,
                actor,
                madeAt,
                State.STOPPED,
                because,
                position,
                failures,
                failingSince,
                null,
                deliveredAt);
    }

    /** What failed before counts no more: it is another address, or somebody has seen to it. */
    Webhook defined(Definition now, Actor reader, boolean goesOn, long from) {
        var on = goesOn ? State.ON : State.OFF;
        return new Webhook(id, version + 1, now, reader, madeAt, on, null, from, 0, null, null, deliveredAt);
    }
}
