package shuke.kernel.federation;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;

/** Lets every proof count once. */
@Component
public class UsedProofs {
    private final UsedProofStore store;
    private final InstantSource clock;

    UsedProofs(UsedProofStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Refuses whoever comes with it a second time.
     *
     * @param until when the proof stops counting by itself, so that it need not be remembered any longer
     */
    public void use(Workspace workspace, Provider provider, String proof, Instant until) {
        if (!store.use(workspace, Fingerprint.of(provider.id(), proof), until, clock.instant())) {
            throw SignInRefusal.STATE_LOST.exception();
        }
    }
}
