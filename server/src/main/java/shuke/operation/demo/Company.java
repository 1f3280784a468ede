package shuke.operation.demo;

import java.util.Map;

/**
 * A customer as the other parts of the sample data need to know it.
 *
 * @param key names its record
 * @param owner e-mail address of whoever looks after it
 */
record Company(String key, String name, boolean isChinese, String industry, String owner, Entry entry) {
    Map<String, Object> link() {
        return Entry.link("account", key);
    }

    /** One or two people work there whom we know. */
    int contacts() {
        return 1 + Math.floorMod(key.hashCode(), 2);
    }

    Map<String, Object> contact(Chance chance) {
        return Entry.link("contact", contactKey(chance.between(1, contacts())));
    }

    String contactKey(int which) {
        return key + "/" + which;
    }
}
