package shuke.kernel.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.DereferencePolicy;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shuke.kernel.federation.Protocol;
import shuke.kernel.federation.Proven;
import shuke.kernel.federation.Provider;

/** Looks people up, and reads what the directory says of them. */
final class DirectorySearch {
    /** The ids that directories give and never change: OpenLDAP and its kin, Active Directory. */
    private static final String ENTRY_UUID = "entryUUID";

    private static final String OBJECT_GUID = "objectGUID";
    private static final int SECONDS = 10;

    private DirectorySearch() {}

    /** The only one whom the filter finds; empty when there is nobody, or several. */
    static Optional<SearchResultEntry> find(
            LDAPConnection connection, Protocol.Directory settings, Provider.Attributes names, String typed)
            throws LDAPException {
        var filter = Filter.create(settings.filter().replace("{0}", Filter.encodeValue(typed)));
        var request = new SearchRequest(
                settings.base(),
                SearchScope.SUB,
                DereferencePolicy.NEVER,
                2,
                SECONDS,
                false,
                filter,
                ENTRY_UUID,
                OBJECT_GUID,
                names.email(),
                names.name(),
                names.groups());
        try {
            var found = connection.search(request).getSearchEntries();
            return found != null && found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
        } catch (LDAPSearchException refused) {
            if (refused.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED)) return Optional.empty();
            throw refused;
        }
    }

    static Proven proven(SearchResultEntry entry, Provider.Attributes names) {
        var groups = entry.getAttributeValues(names.groups());
        return new Proven(
                subject(entry),
                entry.getAttributeValue(names.email()),
                true, // the directory is asked because it is trusted to know
                entry.getAttributeValue(names.name()),
                groups == null
                        ? null
                        : Stream.of(groups).flatMap(DirectorySearch::groupNames).toList());
    }

    private static String subject(SearchResultEntry entry) {
        var uuid = entry.getAttributeValue(ENTRY_UUID);
        if (uuid != null) return uuid;
        var guid = entry.getAttributeValueBytes(OBJECT_GUID);
        return guid == null
                ? entry.getDN().toLowerCase(Locale.ROOT)
                : Base64.getEncoder().encodeToString(guid);
    }

    /** A group may be named in the settings by its DN, or by the first part of it. */
    private static Stream<String> groupNames(String group) {
        var first = firstPart(group);
        return first == null ? Stream.of(group) : Stream.of(group, first);
    }

    private static @Nullable String firstPart(String group) {
        try {
            RDN first = new DN(group).getRDN();
            return first == null ? null : first.getAttributeValues()[0];
        } catch (LDAPException noDn) {
            return null;
        }
    }
}
