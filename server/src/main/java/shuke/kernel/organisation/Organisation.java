package shuke.kernel.organisation;

import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.MergePatch;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;
import tools.jackson.databind.node.ObjectNode;

/** How the organisation of a workspace is set up. Asking costs nothing: a snapshot is kept and swapped whole. */
@Component
public class Organisation {
    private final SettingsCatalog catalog;
    private final SettingsWriter writer;

    Organisation(SettingsCatalog catalog, SettingsWriter writer) {
        this.catalog = catalog;
        this.writer = writer;
    }

    /** The settings as they are now; whoever reads keeps the ones that she began with. */
    public Settings current(Workspace workspace) {
        return catalog.current(workspace);
    }

    /**
     * Changes what the patch names, or refuses with everything that is wrong with it.
     *
     * @param patch a merge patch (RFC 7396) of what {@link SettingsJson#of(Settings)} shows
     * @param seen the version that the caller has seen; null when any will do
     */
    public Settings change(Actor actor, ObjectNode patch, @Nullable Long seen) {
        return writer.change(actor, seen, before -> {
            var problems = new ArrayList<Problem>();
            var json = MergePatch.apply(SettingsJson.of(before), patch);
            var after = SettingsReader.read(json, before.version(), before.calendars(), problems);
            if (!problems.isEmpty()) throw ProblemException.invalid(problems);
            return after;
        });
    }

    /** Offers the currency where one is chosen. */
    public Settings activate(Actor actor, String code, @Nullable Long seen) {
        var currency = SettingsReader.currency(code)
                .orElseThrow(() -> ProblemException.invalid(Problem.at("currency", "unknownCurrency", code)));
        return writer.change(actor, seen, before -> {
            var active = new ArrayList<>(before.currencies().active());
            active.add(currency);
            return before.with(new Currencies(before.currencies().home(), active));
        });
    }

    /** Offers the currency no longer; amounts in it and its rates stay. */
    public Settings retire(Actor actor, String code, @Nullable Long seen) {
        return writer.change(actor, seen, before -> {
            var currencies = before.currencies();
            if (!currencies.active().contains(code)) throw ProblemException.notFound();
            if (Objects.equals(code, currencies.home()))
                throw ProblemException.of(ProblemException.Kind.CONFLICT, Problem.at("currency", "homeCurrencyStays"));
            return before.with(new Currencies(
                    currencies.home(),
                    currencies.active().stream()
                            .filter(each -> !each.equals(code))
                            .toList()));
        });
    }

    /** Takes up settings that were put into their tables by something else. In the caller's transaction. */
    public void reread(Workspace workspace) {
        writer.reread(workspace);
    }
}
