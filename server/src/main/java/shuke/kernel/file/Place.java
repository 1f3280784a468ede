package shuke.kernel.file;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import shuke.kernel.base.Workspace;

/**
 * Where sealed bytes are, whatever they are stored in. Sealed bytes open at their own place only: nobody can swap two.
 *
 * @param kind what they belong to, a word of small letters, see {@link Keeper}
 * @param id the record's
 * @param variant which bytes of the record: empty for those that were brought, else a word of small letters and digits
 */
public record Place(Workspace workspace, String kind, UUID id, String variant) {
    private static final Pattern PATH =
            Pattern.compile("([a-z][a-z0-9]*)/([a-z]+)/[0-9a-f]{2}/[0-9a-f]{2}/([0-9a-f-]{36})(?:\\.([a-z0-9]+))?");

    public static Place of(Workspace workspace, String kind, UUID id) {
        return new Place(workspace, kind, id, "");
    }

    Place variant(String word) {
        return new Place(workspace, kind, id, word);
    }

    /** Folders by the end of the id, which is random, and not by its beginning, which is the time. */
    String path() {
        var name = id.toString();
        var end = name.length();
        return "%s/%s/%s/%s/%s%s"
                .formatted(
                        workspace.name(),
                        kind,
                        name.substring(end - 4, end - 2),
                        name.substring(end - 2),
                        name,
                        variant.isEmpty() ? "" : "." + variant);
    }

    /** Empty for a path that is none of ours. */
    static Optional<Place> at(String path) {
        var parts = PATH.matcher(path);
        if (!parts.matches() || !Workspace.isName(parts.group(1))) {
            return Optional.empty();
        }
        var variant = parts.group(4);
        var place = new Place(
                new Workspace(parts.group(1)),
                parts.group(2),
                UUID.fromString(parts.group(3)),
                variant == null ? "" : variant);
        return Optional.of(place).filter(found -> found.path().equals(path));
    }

    /** What the bytes are bound to when they are sealed. */
    byte[] context() {
        return ("shuke/" + workspace.name() + "/" + kind + "/" + id + "/" + variant).getBytes(StandardCharsets.UTF_8);
    }
}
