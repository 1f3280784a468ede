package shuke.kernel.federation;

import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/** Why a way in by a provider ended. The codes are part of the API: the sign-in page explains them. */
public enum SignInRefusal {
    /** The browser came back without what it left with, too late, or a second time. */
    STATE_LOST("ssoStateLost"),
    /** The provider itself said no, or the person turned back. */
    DENIED("ssoDenied"),
    UNREACHABLE("ssoUnreachable"),
    /** What the provider said does not hold: signature, issuer, audience, time. */
    NOT_PROVEN("ssoNotProven"),
    EMAIL_MISSING("ssoEmailMissing"),
    EMAIL_UNVERIFIED("ssoEmailUnverified"),
    /** Nobody here has the address, and people are not made on arrival. */
    UNKNOWN("ssoUnknown"),
    /** The address belongs to somebody who comes by this provider as somebody else, or who was switched off. */
    TAKEN("ssoTaken");

    private final String code;

    SignInRefusal(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public ProblemException exception() {
        var kind = this == UNREACHABLE ? ProblemException.Kind.UNAVAILABLE : ProblemException.Kind.UNAUTHENTICATED;
        return ProblemException.of(kind, Problem.of(code));
    }
}
