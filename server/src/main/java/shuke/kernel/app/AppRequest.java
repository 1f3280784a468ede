package shuke.kernel.app;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Client;
import shuke.kernel.base.Workspace;

/**
 * What an app has sent to one of the addresses that are there for apps.
 *
 * @param body as a form
 * @param authorization the header of that name; null where there is none
 */
public record AppRequest(
        Workspace workspace,
        URI address,
        String body,
        @Nullable String authorization,
        Client client) {
    @Override
    public String toString() {
        return "AppRequest[" + address.getPath() + "]";
    }

    /** How the library reads one kind of request. */
    interface Reading<T> {
        T of(HTTPRequest request) throws ParseException;
    }

    /** @throws OAuthRefusal with the error that the specification has for what is wrong */
    <T> T read(Reading<T> reading) {
        var request = new HTTPRequest(HTTPRequest.Method.POST, address);
        request.setEntityContentType(ContentType.APPLICATION_URLENCODED);
        request.setBody(body);
        if (authorization != null) request.setAuthorization(authorization);
        try {
            return reading.of(request);
        } catch (ParseException wrong) {
            var error = wrong.getErrorObject();
            throw error == null
                    ? OAuthRefusal.invalidRequest("the request is not understood")
                    : OAuthRefusal.of(error, describe(error.getDescription()));
        } catch (IllegalArgumentException notDecoded) {
            throw OAuthRefusal.of(OAuth2Error.INVALID_REQUEST, "the request is not understood");
        }
    }

    private static String describe(@Nullable String description) {
        return description == null ? "" : description;
    }
}
