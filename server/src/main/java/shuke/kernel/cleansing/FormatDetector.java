package shuke.kernel.cleansing;

import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import shuke.kernel.record.Verdict;

/** Finds values that the way in would refuse or write otherwise today, and records that break rules of their object. */
@Component
class FormatDetector implements Detector {
    @Override
    public Kind kind() {
        return Kind.FORMAT;
    }

    @Override
    public void look(Portion portion, Consumer<Found> found) {
        for (var row : portion.rows()) {
            for (var field : portion.object().fields()) {
                switch (portion.inspector().verdict(field, row.get(field.name()))) {
                    case Verdict.Right right -> {}
                    case Verdict.Other other ->
                        found.accept(new Found(row.id(), kind(), field.name(), Causes.FORM, !field.readOnly(), null));
                    case Verdict.Wrong wrong ->
                        found.accept(new Found(row.id(), kind(), field.name(), Causes.FORM, false, null));
                }
            }
        }
        portion.inspector()
                .broken(portion.rows())
                .forEach((record, problems) -> problems.stream()
                        .filter(problem -> problem.code().startsWith(Causes.RULE))
                        .forEach(problem -> found.accept(new Found(
                                record,
                                kind(),
                                problem.field() == null ? "" : problem.field(),
                                problem.code(),
                                false,
                                null))));
    }
}
