package shuke.kernel.record;

import java.util.List;
import shuke.kernel.base.Actor;

/** Is told of every batch before it counts, in its transaction: what a witness refuses is undone. */
public interface BatchWitness {
    /** @param written what was changed, without what was refused; never empty */
    void written(Actor actor, String object, List<Outcome.Written> written);
}
