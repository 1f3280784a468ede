package shuke.kernel.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said of apps as JSON, as the API and the log have it. */
public final class AppJson {
    private AppJson() {}

    /** By member, in the order in which they are told. */
    public static Map<String, @Nullable Object> of(App.Definition it) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("name", it.name());
        json.put("about", it.about());
        json.put("confidential", it.confidential());
        json.put("redirects", it.redirects());
        json.put("scopes", it.mandate().texts());
        json.put("roles", List.copyOf(it.roles()).stream().sorted().toList());
        json.put(
                "serviceUser",
                it.serviceUser() == null ? null : it.serviceUser().toString());
        json.put("on", it.on());
        return json;
    }
}
