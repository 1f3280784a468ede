package shuke.kernel.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/**
 * Finds the keys of this installation at its start, or makes them at the very first one. Keys that are missing or are not
 * those that data are sealed with stop the start, and nothing is changed.
 *
 * @param given the text of a key file, perhaps in Base64, where the environment or a command brings it; then there is no file
 */
record KeySource(
        Path data, KeyFile file, @Nullable String given, KeyPrintStore prints, TransactionTemplate transaction) {
    KeyRing find() {
        if (file.isIn(data)) {
            throw refusal("keysInside", file.path().toString(), data.toString());
        }
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            prints.lock();
            return checked(prints.all());
        }));
    }

    private KeyRing checked(Set<String> known) {
        var present = present();
        if (present.isEmpty() && !known.isEmpty()) {
            throw refusal("keysMissing", file.path().toString());
        }
        var keys = present.orElseGet(this::made);
        if (!keys.prints().containsAll(known)) {
            throw refusal("keysWrong", place());
        }
        var whole = keys.missing().isEmpty() ? keys : completed(keys);
        prints.add(whole.prints());
        return whole;
    }

    /** The keys as they are now: another program of this installation may have added some. */
    KeyRing again() {
        return present().orElseThrow(() -> refusal("keysMissing", place()));
    }

    /** Keeps other keys instead of those that are kept; refused where the program does not keep them itself. */
    KeyRing change(Change change) {
        if (given != null) {
            throw refusal("keysGiven", place());
        }
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            prints.lock();
            var before = again();
            try {
                var after = change.of(before);
                var gone = new TreeSet<>(before.prints());
                gone.removeAll(after.prints());
                prints.remove(gone); // first, so that a crash in between leaves no start without its keys
                prints.add(after.prints());
                file.write(after.text());
                return after;
            } catch (IOException unwritable) {
                throw refusal("keysNotWritable", place());
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }));
    }

    /** What is to become of the keys. */
    interface Change {
        KeyRing of(KeyRing keys) throws GeneralSecurityException;
    }

    /** The file that keeps the keys; empty where the environment or a command brings them. */
    Optional<Path> kept() {
        return given == null ? Optional.of(file.path()) : Optional.empty();
    }

    boolean isFile() {
        return given == null;
    }

    /** A file is extended by what this program needs besides; the environment is not ours to write. */
    private KeyRing completed(KeyRing keys) {
        if (given != null) {
            var words = keys.missing().stream().map(Purpose::word).collect(Collectors.joining(", "));
            throw refusal("keysIncomplete", place(), words);
        }
        return kept(keys);
    }

    private Optional<KeyRing> present() {
        try {
            var text = given == null ? file.read() : Optional.of(decoded(given));
            return text.isPresent() ? Optional.of(KeyRing.read(text.get())) : Optional.empty();
        } catch (KeyRing.Unreadable wrong) {
            throw refusal("keysDamaged", place());
        } catch (IOException unreadable) {
            throw refusal("keysNotReadable", place());
        }
    }

    private static String decoded(String given) throws KeyRing.Unreadable {
        return given.strip().startsWith("{") ? given : unfolded(given);
    }

    private static String unfolded(String base64) throws KeyRing.Unreadable {
        try {
            return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new KeyRing.Unreadable("Base64");
        }
    }

    private KeyRing made() {
        return kept(new KeyRing(Map.of()));
    }

    private KeyRing kept(KeyRing known) {
        try {
            var keys = known.completed();
            file.write(keys.text());
            return keys;
        } catch (IOException unwritable) {
            throw refusal("keysNotWritable", place());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String place() {
        return given == null ? file.path().toString() : "SHUKE_KEY_SET / SHUKE_KEY_COMMAND";
    }

    private static ProblemException refusal(String code, Object... args) {
        return ProblemException.of(ProblemException.Kind.UNAVAILABLE, Problem.of(code, args));
    }

    @Override
    public String toString() {
        return place(); // never the keys
    }
}
