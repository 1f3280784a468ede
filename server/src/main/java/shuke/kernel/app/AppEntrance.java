package shuke.kernel.app;

import com.nimbusds.oauth2.sdk.AbstractOptionallyAuthenticatedRequest;
import com.nimbusds.oauth2.sdk.AbstractOptionallyIdentifiedRequest;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.identity.People;
import shuke.kernel.identity.Secret;

/** Finds out which app it is that asks: a confidential one by its secret, a public one by its name alone. */
@Component
class AppEntrance {
    private final AppStore apps;

    AppEntrance(AppStore apps) {
        this.apps = apps;
    }

    /** @throws OAuthRefusal {@code invalid_client} for one that there is not, that is switched off, or whose secret is another */
    App require(Workspace workspace, AbstractOptionallyIdentifiedRequest request) {
        return require(workspace, request.getClientAuthentication(), request.getClientID());
    }

    /** As {@link #require(Workspace, AbstractOptionallyIdentifiedRequest)}, where a name alone is not enough. */
    App requireProven(Workspace workspace, AbstractOptionallyAuthenticatedRequest request) {
        return require(workspace, request.getClientAuthentication(), null);
    }

    private App require(Workspace workspace, @Nullable ClientAuthentication proof, @Nullable ClientID named) {
        var id = proof == null ? named : proof.getClientID();
        var app = find(workspace, id).orElseThrow(AppEntrance::refused);
        var isProven = app.definition().confidential()
                ? proof instanceof PlainClientSecret secret && isRight(workspace, app, secret)
                : proof == null;
        if (!isProven) throw refused();
        return app;
    }

    private Optional<App> find(Workspace workspace, @Nullable ClientID id) {
        return id == null || !People.isId(id.getValue())
                ? Optional.empty()
                : apps.find(workspace, UUID.fromString(id.getValue()))
                        .filter(app -> app.definition().on());
    }

    private boolean isRight(Workspace workspace, App app, PlainClientSecret proof) {
        var sent = Secret.hash(proof.getClientSecret().getValue());
        return apps.secretHash(workspace, app.id())
                .filter(kept -> MessageDigest.isEqual(kept, sent))
                .isPresent();
    }

    private static OAuthRefusal refused() {
        return OAuthRefusal.of(OAuth2Error.INVALID_CLIENT, "there is no such app, or its secret is another one");
    }
}
