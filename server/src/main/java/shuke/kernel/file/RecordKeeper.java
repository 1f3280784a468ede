package shuke.kernel.file;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;
import shuke.kernel.record.RecordReader;

/** The bytes of a file are needed as long as there is a record of it, be it in the recycle bin. */
@Component
class RecordKeeper implements Keeper {
    private final RecordReader reader;

    RecordKeeper(RecordReader reader) {
        this.reader = reader;
    }

    @Override
    public String kind() {
        return FileContents.OBJECT;
    }

    @Override
    public Set<UUID> kept(Workspace workspace, Collection<UUID> ids) {
        return reader.kept(Actor.system(workspace), FileContents.OBJECT, ids);
    }
}
