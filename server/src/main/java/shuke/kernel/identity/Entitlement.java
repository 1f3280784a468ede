package shuke.kernel.identity;

import java.util.UUID;
import shuke.kernel.base.Actor;

/** Something that lets others in for a person, kept by a room above: it ends with her own way in. */
@FunctionalInterface
public interface Entitlement {
    /** Told when somebody may no longer sign in, in the transaction in which that was decided. */
    void end(Actor actor, UUID user);
}
