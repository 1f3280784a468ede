package shuke.kernel.directory;

import com.unboundid.ldap.sdk.ExtendedResult;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import java.io.IOException;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;
import shuke.kernel.federation.Protocol;
import shuke.kernel.federation.Trial;
import shuke.kernel.outbound.Reach;

/** Opens encrypted connections to the servers of a directory, the next where one does not answer. */
@Component
class Connections {
    private static final int TO_CONNECT = 5_000;
    private static final long TO_ANSWER = 10_000;

    private final Reach reach;

    Connections(Reach reach) {
        this.reach = reach;
    }

    LDAPConnection open(Protocol.Directory settings) throws LDAPException {
        LDAPException last = null;
        for (var server : settings.servers()) {
            try {
                return open(settings, new LDAPURL(server));
            } catch (LDAPException failed) {
                last = failed;
            }
        }
        throw last == null ? new LDAPException(ResultCode.PARAM_ERROR) : last;
    }

    private LDAPConnection open(Protocol.Directory settings, LDAPURL server) throws LDAPException {
        try {
            var host = String.valueOf(server.getHost()); // the form asks for one
            reach.addresses(host);
            var tls = Trust.context(settings.certificates());
            if (server.getScheme().equals("ldaps")) {
                return new LDAPConnection(tls.getSocketFactory(), options(), host, server.getPort());
            }
            var connection = new LDAPConnection(options(), host, server.getPort());
            return started(connection, connection.processExtendedOperation(new StartTLSExtendedRequest(tls)));
        } catch (IOException unreachable) {
            throw new LDAPException(ResultCode.CONNECT_ERROR, Trial.reason(unreachable), unreachable);
        } catch (GeneralSecurityException unusable) {
            throw new LDAPException(ResultCode.PARAM_ERROR, Trial.reason(unusable), unusable);
        }
    }

    /** A directory that does not want to encrypt is told no password. */
    private static LDAPConnection started(LDAPConnection connection, ExtendedResult result) throws LDAPException {
        if (result.getResultCode().equals(ResultCode.SUCCESS)) return connection;
        connection.close();
        throw new LDAPException(result);
    }

    private static LDAPConnectionOptions options() {
        var options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(TO_CONNECT);
        options.setResponseTimeoutMillis(TO_ANSWER);
        options.setFollowReferrals(false);
        options.setBindWithDNRequiresPassword(true);
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
        return options;
    }
}
