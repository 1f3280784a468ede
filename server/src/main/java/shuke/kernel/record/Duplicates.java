package shuke.kernel.record;

import java.util.List;
import org.springframework.stereotype.Component;

/** The place in the recipe where likely duplicates are found. No rule is set up: every draft is allowed. */
@Component
class Duplicates {
    /** What the rules say of a draft. */
    sealed interface Verdict {
        record Allowed() implements Verdict {}
    }

    List<Verdict> judge(Work work, List<Draft> drafts) {
        return drafts.stream().<Verdict>map(draft -> new Verdict.Allowed()).toList();
    }
}
