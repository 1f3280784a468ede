package shuke.kernel.record;

import java.util.List;
import org.jooq.QueryPart;
import shuke.kernel.base.Actor;

/**
 * Something that follows wherever records are changed, and costs no way of its own to the database: its statements are carried by the
 * one that makes the change ({@code with … as (this) …}), so that there is neither without the other.
 */
public interface Consequence {
    /** Statements that each add, change or remove rows of a table of their own; none where nothing follows. */
    List<QueryPart> of(Actor actor, Deed deed);
}
