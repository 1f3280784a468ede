package shuke.kernel.http;

import java.util.stream.Stream;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import shuke.kernel.base.Function;
import shuke.kernel.identity.Caller;
import shuke.kernel.identity.Scope;

/** A caller as Spring Security wants to see one; the authorities are the scopes. */
final class CallerAuthentication extends AbstractAuthenticationToken {
    /** Of a token that was made for some objects: how far it reaches is decided by whoever works with records. */
    static final String SOME_OBJECTS = "someObjects";

    private final transient Caller caller;

    CallerAuthentication(Caller caller) {
        super(words(caller).map(SimpleGrantedAuthority::new).toList());
        this.caller = caller;
        setAuthenticated(true);
    }

    private static Stream<String> words(Caller caller) {
        var scopes = caller.scopes().stream().map(Scope::text);
        if (caller.remit().isFull()) return scopes;
        var functions = caller.remit().functions().stream().map(CallerAuthentication::of);
        return Stream.of(scopes, Stream.of(SOME_OBJECTS), functions).flatMap(words -> words);
    }

    /** Of a token that was made for some functions, for each of them. */
    static String of(Function function) {
        return "function:" + function.text();
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public String getCredentials() {
        return ""; // checked already, and not kept
    }

    @Override
    public String getName() {
        return caller.person().id().toString();
    }
}
