package shuke.kernel.vault;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Remembers which keys this installation's data are sealed with, by their prints. */
@Component
class KeyPrintStore {
    private final DSLContext db;

    KeyPrintStore(DSLContext db) {
        this.db = db;
    }

    /** Lets one program at a time look and decide, until the end of the transaction. */
    void lock() {
        db.execute("lock table shuke.key_print in exclusive mode");
    }

    Set<String> all() {
        return new TreeSet<>(db.fetch("select print from shuke.key_print").getValues(0, String.class));
    }

    /** Since when each is known. */
    Map<String, Instant> since() {
        var since = new HashMap<String, Instant>();
        db.fetch("select print, added_at from shuke.key_print")
                .forEach(row -> since.put(row.get("print", String.class), row.get("added_at", Instant.class)));
        return since;
    }

    void remove(Collection<String> prints) {
        prints.forEach(print -> db.execute("delete from shuke.key_print where print = ?", print));
    }

    void add(Collection<String> prints) {
        prints.forEach(
                print -> db.execute("insert into shuke.key_print (print) values (?) on conflict do nothing", print));
    }
}
