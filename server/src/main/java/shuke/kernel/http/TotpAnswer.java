package shuke.kernel.http;

import shuke.kernel.identity.SecondFactors;

/**
 * What an authenticator app is set up with.
 *
 * @param secret to be typed where nothing can be scanned
 * @param qr the same as a picture, SVG
 */
record TotpAnswer(String secret, String uri, String qr) {
    static TotpAnswer of(SecondFactors.SetUp setUp) {
        return new TotpAnswer(setUp.secret(), setUp.uri(), QrPicture.of(setUp.uri()));
    }
}
