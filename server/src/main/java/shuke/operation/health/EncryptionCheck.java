package shuke.operation.health;

import java.time.Instant;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.record.Resealing;
import shuke.kernel.vault.KeyRotation;

/** Whether what is to be encrypted is, with the keys in use. */
@Component
@Order(5)
class EncryptionCheck implements Check {
    private final Resealing resealing;
    private final ObjectProvider<KeyRotation> rotation;

    EncryptionCheck(Resealing resealing, ObjectProvider<KeyRotation> rotation) {
        this.resealing = resealing;
        this.rotation = rotation;
    }

    @Override
    public Finding look(Workspace workspace) {
        var sealed = resealing.progress(workspace).stream()
                .filter(progress -> !progress.fields().isEmpty())
                .toList();
        var isOver = sealed.stream().allMatch(Resealing.Progress::over);
        var oldest = rotation.stream()
                .flatMap(it -> it.inUse().stream())
                .map(KeyRotation.InUse::since)
                .filter(Objects::nonNull)
                .min(Instant::compareTo);
        return new Facts()
                .with("objects", sealed.size())
                .with("over", isOver)
                .with("keysSince", oldest.orElse(null))
                .of("encryption", State.of(false, !isOver));
    }
}
