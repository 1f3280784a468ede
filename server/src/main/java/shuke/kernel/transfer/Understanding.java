package shuke.kernel.transfer;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.transfer.csv.CsvFile;
import shuke.matching.standardise.DateOrder;

/**
 * What a file means: first by its headings, then by what stands below them.
 *
 * @param key the field that finds records; null for an import that only creates
 */
record Understanding(Mapping mapping, @Nullable String key, Survey survey) {
    /**
     * Refuses a file that means nothing, or lacks what new records need. A column with nothing in it, or nothing that its heading
     * says, makes way for another one with the same meaning.
     *
     * @param usual the organisation's order of dates, where the file tells none; null for none
     * @param region of phone numbers without a country
     */
    static Understanding of(CsvFile file, Paths paths, ImportOptions options, @Nullable DateOrder usual, String region)
            throws IOException {
        var first = of(file, MappingPlan.of(paths, file.header(), options, Set.of()), paths, options, usual, region);
        var idle = first.survey().idle();
        if (idle.isEmpty()) return first.fitting();
        var second = MappingPlan.of(paths, file.header(), options, idle);
        return second.equals(first.mapping())
                ? first.fitting()
                : of(file, second, paths, options, usual, region).fitting();
    }

    private static Understanding of(
            CsvFile file, Mapping mapping, Paths paths, ImportOptions options, @Nullable DateOrder usual, String region)
            throws IOException {
        if (mapping.unmapped().size() == mapping.width()) {
            throw ProblemException.invalid(
                    Problem.of("importNothingMapped", paths.object().label(), String.join(", ", mapping.unmapped())));
        }
        var key = KeyChoice.of(paths.object(), options, mapping);
        return new Understanding(mapping, key, Survey.of(file, mapping, options, key, usual, region));
    }

    private Understanding fitting() {
        var fitting = mapping.without(survey.unfit());
        for (var column : survey.meanings().entrySet()) fitting = fitting.with(column.getKey(), column.getValue());
        return new Understanding(fitting, key, survey);
    }
}
