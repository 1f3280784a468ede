/**
 * Programs of others, by OAuth 2.1. {@code AppBook} keeps which there are, {@code Consents} asks somebody whether one may act for her
 * and keeps what she answered, {@code Issuing} gives out tokens for it (by code and PKCE, by refresh token, or to the app itself), and
 * {@code AppTokens} finds the caller behind one. Whatever is told to an app once is kept as a hash only. How the protocol is read and
 * written is the library's business, what follows from it ours.
 */
@ApplicationModule(
        id = "app",
        allowedDependencies = {"access", "audit", "base", "identity", "schema"})
@NullMarked
package shuke.kernel.app;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
