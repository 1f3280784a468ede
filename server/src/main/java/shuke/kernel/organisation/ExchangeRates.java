package shuke.kernel.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Page;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;
import tools.jackson.databind.JsonNode;

/**
 * What currencies are worth in the home currency, from which day on. On a day the newest rate on or before it counts. Changing
 * rates has sums over several currencies worked out anew.
 */
@Component
public class ExchangeRates {
    private static final int MOST = 1_000;

    private final Organisation organisation;
    private final SettingsWriter writer;
    private final RateStore store;

    ExchangeRates(Organisation organisation, SettingsWriter writer, RateStore store) {
        this.organisation = organisation;
        this.writer = writer;
        this.store = store;
    }

    /** What a call changed. */
    public record Written(int added, int changed, int unchanged) {}

    /** The rates to the present home currency: currencies by code, of each the newest first. */
    public Page<Rate> page(Actor actor, @Nullable String currency, int limit, @Nullable String cursor) {
        var most = Math.clamp(limit, 1, MOST);
        var home = organisation.current(actor.workspace()).currencies().home();
        var rates = store.page(actor.workspace(), home, currency, RateCursor.read(cursor), most + 1);
        var more = rates.size() > most;
        var items = more ? rates.subList(0, most) : rates;
        return new Page<>(items, more ? RateCursor.after(items.getLast()) : null, null);
    }

    /** Of each currency the rate that counts on the day. */
    public List<Rate> on(Workspace workspace, LocalDate day) {
        return store.on(workspace, organisation.current(workspace).currencies().home(), day);
    }

    /** Takes over rates given as {@code {"rates": [{"currency", "validFrom", "rate"}]}}, all of them or none. */
    public Written put(Actor actor, JsonNode json) {
        return put(actor, RateReader.json(json));
    }

    /** Takes over the lines of a table, {@code currency, validFrom, rate}, all of them or none. */
    public Written put(Actor actor, String text) {
        return put(
                actor,
                RateReader.text(text, organisation.current(actor.workspace()).dateOrder()));
    }

    private Written put(Actor actor, List<RateReader.Line> lines) {
        var rates = RateReader.rates(
                lines, organisation.current(actor.workspace()).currencies().home());
        var changes = writer.rates(
                actor,
                (who, settings) ->
                        store.put(who.workspace(), settings.currencies().home(), rates));
        var added =
                (int) changes.stream().filter(change -> change.before() == null).count();
        return new Written(added, changes.size() - added, rates.size() - changes.size());
    }

    public void remove(Actor actor, String currency, LocalDate validFrom) {
        writer.rates(actor, (who, settings) -> {
            var gone = store.remove(who.workspace(), settings.currencies().home(), currency, validFrom);
            if (gone.isEmpty()) throw ProblemException.notFound();
            return gone;
        });
    }

    /** Where a page ended: currency and day of its last rate. */
    private static final class RateCursor {
        static String after(Rate rate) {
            return rate.currency() + "." + rate.validFrom();
        }

        static @Nullable Rate read(@Nullable String cursor) {
            if (cursor == null) return null;
            var at = cursor.indexOf('.');
            var day = CalendarReader.date(cursor.substring(at + 1));
            if (at < 1 || day.isEmpty())
                throw ProblemException.of(ProblemException.Kind.MALFORMED, Problem.at("cursor", "badCursor"));
            return new Rate(cursor.substring(0, at), day.get(), BigDecimal.ONE);
        }
    }
}
