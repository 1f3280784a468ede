package shuke.kernel.form;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Workspace;
import shuke.kernel.vault.SealedNotes;

/**
 * When somebody began to fill in a form. The page carries it sealed, so that she can neither make one up nor use it for another form; what
 * is sent with it is one submission, however often it is sent.
 *
 * @param bits how hard the puzzle is
 * @param consent which version of the words that are agreed to the page shows; null for none
 * @param page in which page the form stands; empty where that is not known
 */
record Start(UUID id, Instant at, int bits, @Nullable Integer consent, String page) {

    /** Gives them out and takes them back. */
    @Component
    static class Desk {
        private static final String WHAT = "form";
        private static final Duration LONGEST = Duration.ofHours(12);

        private final SealedNotes notes;
        private final Ids ids;
        private final InstantSource clock;

        Desk(SealedNotes notes, Ids ids, InstantSource clock) {
            this.notes = notes;
            this.ids = ids;
            this.clock = clock;
        }

        Start give(Form form, int bits, String page) {
            return new Start(ids.next(), clock.instant(), bits, form.consent(), page);
        }

        String seal(Workspace workspace, Form form, Start start) {
            var note = Map.of(
                    "id", start.id().toString(),
                    "at", start.at().toString(),
                    "bits", Integer.toString(start.bits()),
                    "consent", start.consent() == null ? "" : start.consent().toString(),
                    "page", start.page());
            return notes.seal(workspace, form.id(), WHAT, note, start.at().plus(LONGEST));
        }

        /** Empty for what was not given out for this form, and where it was too long ago. */
        Optional<Start> open(Workspace workspace, Form form, String sealed) {
            return notes.open(workspace, form.id(), WHAT, sealed).map(Desk::start);
        }

        private static Start start(Map<String, String> note) {
            var consent = note.getOrDefault("consent", "");
            return new Start(
                    UUID.fromString(note.get("id")),
                    Instant.parse(note.get("at")),
                    Integer.parseInt(note.get("bits")),
                    consent.isEmpty() ? null : Integer.valueOf(consent),
                    note.getOrDefault("page", ""));
        }
    }
}
