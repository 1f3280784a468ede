package shuke.kernel.view;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Navigations as {@link NavigationReader} reads them. */
public final class NavigationJson {
    private NavigationJson() {}

    public static ObjectNode of(Navigation navigation) {
        var json = JsonNodeFactory.instance.objectNode();
        var groups = json.putArray("groups");
        for (var group : navigation.groups()) {
            var one = groups.addObject();
            if (group.group() != null) one.put("group", group.group());
            var label = group.label();
            if (label != null) one.putObject("label").put("zh-CN", label.zh()).put("en", label.en());
            group.objects().forEach(one.putArray("objects")::add);
        }
        navigation.hidden().forEach(json.putArray("hidden")::add);
        return json;
    }
}
