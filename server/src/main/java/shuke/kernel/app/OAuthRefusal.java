package shuke.kernel.app;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;

/** What an app is told whose request is refused (RFC 6749, 5.2): a code that stands for it, and words for whoever wrote the app. */
public final class OAuthRefusal extends RuntimeException {
    private final String error;
    private final String description;

    private OAuthRefusal(String error, String description) {
        super(error, null, false, false);
        this.error = error;
        this.description = description;
    }

    static OAuthRefusal of(ErrorObject error, String description) {
        return new OAuthRefusal(error.getCode(), description);
    }

    public static OAuthRefusal invalidRequest(String description) {
        return of(OAuth2Error.INVALID_REQUEST, description);
    }

    static OAuthRefusal invalidGrant(String description) {
        return of(OAuth2Error.INVALID_GRANT, description);
    }

    /** Who asks is not proven: to be answered with 401. */
    public boolean isOfUnknownClient() {
        return error.equals(OAuth2Error.INVALID_CLIENT.getCode());
    }

    public String error() {
        return error;
    }

    public String description() {
        return description;
    }
}
