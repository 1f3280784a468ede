package shuke.kernel.measure;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.organisation.Organisation;

/** What time it is where the organisation of a workspace is. */
@Component
class Today {
    private final Organisation organisation;
    private final InstantSource clock;

    Today(Organisation organisation, InstantSource clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    ZonedDateTime now(Workspace workspace) {
        return clock.instant().atZone(organisation.current(workspace).zone());
    }

    LocalDate in(Workspace workspace) {
        return now(workspace).toLocalDate();
    }
}
