package shuke.operation.health;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;

/** The program makes no backups itself yet, so that somebody else has to: it says so until it does. */
@Component
@Order(7)
class BackupCheck implements Check {
    private final Path data;
    private final boolean isOurs;

    BackupCheck(@Value("${shuke.data}") Path data, @Value("${shuke.db.url:}") String url) {
        this.data = data.toAbsolutePath().normalize();
        this.isOurs = url.isBlank();
    }

    @Override
    public Finding look(Workspace workspace) {
        return new Facts()
                .with("folder", data.toString())
                .with("embedded", isOurs)
                .of("backup", State.ATTENTION);
    }
}
