package shuke.kernel.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.EnumSet;
import java.util.TreeMap;
import java.util.zip.CRC32;
import shuke.kernel.base.Function;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Roles as the API and the database have them; reading one again gives the same role. */
public final class RoleJson {
    private RoleJson() {}

    public static ObjectNode of(Role role) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("name", role.name());
        json.putObject("label")
                .put("zh-CN", role.label().zh())
                .put("en", role.label().en());
        json.put("standard", role.standard()).put("changed", role.changed());
        var functions = json.putArray("functions");
        (role.isUnlimited() ? EnumSet.allOf(Function.class) : role.functions())
                .stream().sorted().forEach(function -> functions.add(function.text()));
        json.put("personal", role.personal().text()).put("secret", role.secret().text());
        var objects = json.putObject("objects");
        new TreeMap<>(role.objects()).forEach((object, rights) -> objects.set(object, of(rights)));
        var fields = json.putObject("fields");
        new TreeMap<>(role.fields()).forEach((object, rights) -> {
            var each = fields.putObject(object);
            new TreeMap<>(rights).forEach((field, right) -> each.put(field, right.text()));
        });
        return json;
    }

    /** Another number for other rights: whoever changes a role says with it which ones she saw. */
    public static long version(Role role) {
        var sum = new CRC32();
        sum.update(of(role).toString().getBytes(UTF_8));
        return sum.getValue();
    }

    /** The same rights in the same words for one object. */
    public static ObjectNode of(ObjectRights rights) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("read", rights.read().text()).put("edit", rights.edit().text());
        var can = json.putArray("can");
        rights.can().stream().sorted().forEach(operation -> can.add(RoleReader.word(operation)));
        return json;
    }
}
