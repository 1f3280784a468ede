package shuke.kernel.app;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationErrorResponse;
import com.nimbusds.oauth2.sdk.AuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import shuke.kernel.identity.Mandate;

/**
 * What an app has come to ask a person for, at an address where it may have her sent back to.
 *
 * @param challenge of PKCE, S256
 * @param issuer by whom the answer says that it is (RFC 9207)
 */
record Wish(
        App app,
        String redirect,
        Mandate mandate,
        String challenge,
        @Nullable State state,
        String issuer) {
    /** The address that hands over the code. */
    URI granted(String code) {
        return new AuthorizationSuccessResponse(
                        URI.create(redirect),
                        new AuthorizationCode(code),
                        null,
                        state,
                        new Issuer(issuer),
                        ResponseMode.QUERY)
                .toURI();
    }

    /** The address that tells the app that nothing comes of it. */
    static URI refused(String redirect, @Nullable State state, String issuer, ErrorObject why) {
        return new AuthorizationErrorResponse(URI.create(redirect), why, state, new Issuer(issuer), ResponseMode.QUERY)
                .toURI();
    }
}
