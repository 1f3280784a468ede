/**
 * Other systems that prove who somebody is. {@code Providers} keeps how they are set up, {@code Arrivals} turns what one of them has
 * proven into a person of this workspace. How each of them speaks is a room of its own: {@code openid}, {@code saml}, {@code directory}.
 */
@ApplicationModule(
        id = "federation",
        allowedDependencies = {"base", "vault", "schema", "filter", "identity", "audit", "access", "record", "outbound"
        })
@NullMarked
package shuke.kernel.federation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
