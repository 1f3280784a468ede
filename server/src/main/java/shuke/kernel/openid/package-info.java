/** Signing in by OpenID Connect: authorisation code with PKCE, nonce, and a state that only the browser which left with it can bring back. */
@ApplicationModule(
        id = "openid",
        allowedDependencies = {"base", "federation", "outbound", "vault"})
@NullMarked
package shuke.kernel.openid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
