package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import shuke.kernel.identity.Site;

/** What the browser has in its address line, as far as the request tells. */
final class Sites {
    private Sites() {}

    static Site of(HttpServletRequest request) {
        var named = request.getHeader("Host"); // with the port exactly where the browser shows one
        var host = named == null ? request.getServerName() : named.toLowerCase(Locale.ROOT);
        return new Site(request.getServerName().toLowerCase(Locale.ROOT), request.getScheme() + "://" + host);
    }
}
