package shuke.kernel.identity;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.base.Actor;

/** Takes somebody's second factors away who has lost them; she comes in by her password and sets up new ones. */
@Component
public class FactorReset {
    private final SecondFactors codes;
    private final Passkeys passkeys;
    private final Sessions sessions;

    FactorReset(SecondFactors codes, Passkeys passkeys, Sessions sessions) {
        this.codes = codes;
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    /** All her sessions end: whoever found the device may have opened one. */
    @Transactional
    public void reset(Actor actor, UUID user) {
        codes.remove(actor, user);
        passkeys.removeAll(actor, user);
        sessions.closeAll(actor, user);
    }
}
