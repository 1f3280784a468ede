package shuke.kernel.bi;

import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;
import shuke.kernel.identity.Person;
import shuke.kernel.record.TabularReader;

/** Makes the views of an access, as its person sees the data by now. */
@Component
class BiViews {
    private final TabularReader tables;
    private final BiViewStore store;

    BiViews(TabularReader tables, BiViewStore store) {
        this.tables = tables;
        this.store = store;
    }

    void bring(Workspace workspace, BiAccess access, Person person) {
        var actor = new Actor(
                workspace, person.id(), person.name(), person.role(), access.language(), person.timeZone(), "bi");
        store.bring(workspace, access, tables.all(actor, access.language()));
    }
}
