package shuke.kernel.record;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Configuration;
import org.jooq.Select;
import shuke.kernel.filter.SqlScope;
import shuke.kernel.sql.RenderedQuery;

/**
 * The statements of one thing that is asked, by the form that they take; put together once, where they do not depend on who
 * asks and when. Safe for threads.
 */
final class Statements<F> {
    private final Map<F, RenderedQuery> kept = new ConcurrentHashMap<>();

    /**
     * @param scope a new scope
     * @param select the statement, given a place to take its scopes from
     */
    RenderedQuery of(
            Configuration configuration,
            F form,
            Supplier<SqlScope> scope,
            Function<Supplier<SqlScope>, Select<?>> select) {
        var known = kept.get(form);
        if (known != null) {
            return known;
        }
        var scopes = new ArrayList<SqlScope>();
        var made = RenderedQuery.of(configuration, select.apply(() -> {
            scopes.add(scope.get());
            return scopes.getLast();
        }));
        if (scopes.stream().allMatch(SqlScope::isStable)) {
            kept.put(form, made);
        }
        return made;
    }
}
