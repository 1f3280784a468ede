package shuke.kernel.identity;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shuke.kernel.base.Function;
import shuke.kernel.base.Remit;

/**
 * How far a token reaches. Either general scopes ({@code read}), or single objects ({@code read:contact}, {@code write:task}) and
 * functions ({@code function:quality}), never both.
 *
 * @param scopes the general ones; empty where objects or functions are named
 * @param remit the objects and functions; full where none is named
 */
public record Mandate(Set<Scope> scopes, Remit remit) {
    private static final String READ = "read:";
    private static final String WRITE = "write:";
    private static final String FUNCTION = "function:";

    public Mandate {
        scopes = Set.copyOf(scopes);
    }

    public static Mandate of(Set<Scope> scopes) {
        return new Mandate(scopes, Remit.FULL);
    }

    /** What the texts mean; those that mean nothing are left out. */
    public static Mandate read(Collection<String> texts) {
        var reads = named(texts, READ);
        var writes = named(texts, WRITE);
        var functions = named(texts, FUNCTION).stream()
                .flatMap(name -> Function.find(name).stream())
                .collect(Collectors.toSet());
        var scopes = texts.stream().flatMap(text -> Scope.find(text).stream()).collect(Collectors.toSet());
        return reads.isEmpty() && writes.isEmpty() && functions.isEmpty()
                ? of(scopes)
                : new Mandate(scopes, Remit.of(reads, writes, functions));
    }

    private static Set<String> named(Collection<String> texts, String mark) {
        return texts.stream()
                .filter(text -> text.startsWith(mark))
                .map(text -> text.substring(mark.length()))
                .collect(Collectors.toSet());
    }

    /** As the API and the database have it, in a fixed order. */
    public List<String> texts() {
        if (remit.isFull()) {
            return scopes.stream().sorted().map(Scope::text).toList();
        }
        var onlyRead = new HashSet<>(remit.reads());
        onlyRead.removeAll(remit.writes());
        return Stream.of(
                        onlyRead.stream().sorted().map(READ::concat),
                        remit.writes().stream().sorted().map(WRITE::concat),
                        remit.functions().stream().sorted().map(Function::text).map(FUNCTION::concat))
                .flatMap(texts -> texts)
                .toList();
    }

    /** Whether both general scopes and single things were named. */
    public boolean isMixed() {
        return !scopes.isEmpty() && !remit.isFull();
    }

    /** Whether whoever has this one may do all that the other one allows. */
    public boolean covers(Mandate other) {
        if (!remit.isFull()) {
            return other.scopes.isEmpty()
                    && !other.remit.isFull()
                    && remit.reads().containsAll(other.remit.reads())
                    && remit.writes().containsAll(other.remit.writes())
                    && remit.functions().containsAll(other.remit.functions());
        }
        var all = included();
        return other.remit.isFull() ? all.containsAll(other.scopes) : all.contains(least(other.remit));
    }

    private static Scope least(Remit single) {
        if (!single.functions().isEmpty()) return Scope.ADMIN;
        return single.writes().isEmpty() ? Scope.READ : Scope.WRITE;
    }

    /** Whether it allows nothing at all. */
    public boolean isEmpty() {
        return scopes.isEmpty() && remit.isFull();
    }

    /** The general scopes with those that they include. */
    public Set<Scope> included() {
        return scopes.stream().flatMap(scope -> scope.included().stream()).collect(Collectors.toSet());
    }
}
