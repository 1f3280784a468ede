/**
 * Signing in by SAML 2.0, as the side that believes: a request by redirect, a signed answer by POST (web browser SSO profile, saml-profiles-2.0-os
 * §4.1). Only what is signed is read, and exactly the element that was signed.
 */
@ApplicationModule(
        id = "saml",
        allowedDependencies = {"base", "federation", "vault"})
@NullMarked
package shuke.kernel.saml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
