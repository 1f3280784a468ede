package shuke.kernel.directory;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.federation.Arrivals;
import shuke.kernel.federation.Protocol;
import shuke.kernel.federation.Proven;
import shuke.kernel.federation.Provider;
import shuke.kernel.federation.Providers;
import shuke.kernel.federation.SignInRefusal;
import shuke.kernel.federation.Trial;
import shuke.kernel.identity.PasswordsElsewhere;
import shuke.kernel.identity.Person;

/** Has the directories of a workspace look at a password, one after the other. */
@Component
public class DirectorySignIn implements PasswordsElsewhere {
    private static final Logger LOG = LoggerFactory.getLogger(DirectorySignIn.class);

    private final Providers providers;
    private final Connections connections;
    private final Arrivals arrivals;

    DirectorySignIn(Providers providers, Connections connections, Arrivals arrivals) {
        this.providers = providers;
        this.connections = connections;
        this.arrivals = arrivals;
    }

    @Override
    public boolean areAny(Workspace workspace) {
        return providers.open(workspace).stream().anyMatch(it -> it.protocol() instanceof Protocol.Directory);
    }

    @Override
    public Optional<Person> prove(Workspace workspace, String name, String password) {
        if (name.isBlank() || password.isEmpty())
            return Optional.empty(); // LDAP takes no password for nobody's, and says yes
        for (var provider : providers.open(workspace)) {
            if (!(provider.protocol() instanceof Protocol.Directory settings)) continue;
            var proven = proven(workspace, provider, settings, name.strip(), password);
            if (proven.isPresent()) return proven.map(it -> arrivals.welcome(workspace, provider, it));
        }
        return Optional.empty();
    }

    /** Tries to find somebody who is hardly there: the way to the directory and the account are then right. */
    public Trial tryOut(Workspace workspace, Provider provider) {
        if (!(provider.protocol() instanceof Protocol.Directory settings)) return Trial.passed();
        try (var connection = opened(workspace, provider, settings)) {
            DirectorySearch.find(connection, settings, provider.attributes(), "nobody@nowhere.invalid");
            return Trial.passed();
        } catch (LDAPException failed) {
            return failed.getResultCode().equals(ResultCode.INVALID_CREDENTIALS)
                    ? Trial.failed("trialAccountWrong")
                    : Trial.failed("trialUnreachable", Trial.reason(failed));
        }
    }

    private Optional<Proven> proven(
            Workspace workspace, Provider provider, Protocol.Directory settings, String name, String password) {
        try (var connection = opened(workspace, provider, settings)) {
            var entry = DirectorySearch.find(connection, settings, provider.attributes(), name);
            if (entry.isEmpty() || !binds(connection, entry.get().getDN(), password)) return Optional.empty();
            return entry.map(found -> DirectorySearch.proven(found, provider.attributes()));
        } catch (LDAPException failed) {
            LOG.warn("Directory {} could not be asked: {}", provider.id(), Trial.reason(failed));
            throw SignInRefusal.UNREACHABLE.exception();
        }
    }

    private LDAPConnection opened(Workspace workspace, Provider provider, Protocol.Directory settings)
            throws LDAPException {
        var connection = connections.open(settings);
        var account = settings.account();
        try {
            if (account != null) connection.bind(new SimpleBindRequest(account, providers.secret(workspace, provider)));
            return connection;
        } catch (LDAPException refused) {
            connection.close();
            throw refused;
        }
    }

    private static boolean binds(LDAPConnection connection, String dn, String password) throws LDAPException {
        try {
            return connection
                    .bind(new SimpleBindRequest(dn, password))
                    .getResultCode()
                    .equals(ResultCode.SUCCESS);
        } catch (LDAPException refused) {
            if (refused.getResultCode().equals(ResultCode.INVALID_CREDENTIALS)) return false;
            throw refused;
        }
    }
}
