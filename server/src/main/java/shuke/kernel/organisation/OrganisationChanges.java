package shuke.kernel.organisation;

import java.util.Set;
import shuke.kernel.base.Actor;

/** Hears of changes inside the transaction that makes them: when it refuses, nothing changes. */
public interface OrganisationChanges {
    /** The settings are now others. */
    void changed(Actor actor, Settings before, Settings after);

    /** Amounts in these currencies may now be worth something else in the home currency. */
    void revalued(Actor actor, Set<String> currencies);
}
