package shuke.kernel.identity;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;

/** The second factors of people, of every kind. */
@Component
class Factors {
    private final SecondFactors codes;
    private final Passkeys passkeys;
    private final InstantSource clock;

    Factors(SecondFactors codes, Passkeys passkeys, InstantSource clock) {
        this.codes = codes;
        this.passkeys = passkeys;
        this.clock = clock;
    }

    List<String> of(Workspace workspace, UUID user) {
        var methods = new ArrayList<String>();
        if (codes.areOn(workspace, user)) methods.addAll(List.of("totp", "recoveryCode"));
        if (passkeys.areThere(workspace, user)) methods.add("passkey");
        return methods;
    }

    boolean isDue(Workspace workspace, Person person, SignInPolicy.SecondFactor rules) {
        return rules.isRequiredOf(person.role())
                && !codes.dueAt(workspace, person.id(), rules).isAfter(clock.instant());
    }
}
