package shuke.kernel.http;

import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.directory.DirectorySignIn;
import shuke.kernel.federation.Protocol;
import shuke.kernel.federation.Provider;
import shuke.kernel.federation.Trial;
import shuke.kernel.openid.OpenIdTrial;
import shuke.kernel.saml.SamlTrial;

/** Tries a provider out in the way of its kind. */
@Component
class ProviderTrials {
    private final OpenIdTrial openId;
    private final SamlTrial saml;
    private final DirectorySignIn directory;

    ProviderTrials(OpenIdTrial openId, SamlTrial saml, DirectorySignIn directory) {
        this.openId = openId;
        this.saml = saml;
        this.directory = directory;
    }

    Trial run(Actor actor, Provider provider) {
        return switch (provider.protocol()) {
            case Protocol.OpenId it -> openId.run(actor.workspace(), provider);
            case Protocol.Saml it -> saml.run(it);
            case Protocol.Directory it -> directory.tryOut(actor.workspace(), provider);
        };
    }
}
