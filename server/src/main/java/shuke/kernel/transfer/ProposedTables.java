package shuke.kernel.transfer;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.schema.SchemaCatalog;
import shuke.kernel.schema.SystemFields;
import shuke.kernel.transfer.ImportSet.Candidate;

/** Which tables a file has, and what the rows of each are: what somebody says, or else what is likely enough. */
@Component
class ProposedTables {
    private final SetFiles files;
    private final MixedTables mixed;
    private final SchemaCatalog catalog;
    private final Access access;

    ProposedTables(SetFiles files, MixedTables mixed, SchemaCatalog catalog, Access access) {
        this.files = files;
        this.mixed = mixed;
        this.catalog = catalog;
        this.access = access;
    }

    /**
     * Refuses options that speak of a table that is not there.
     *
     * @param opened is told of the files that the tables are in, and has to close them
     */
    List<ProposedTable> of(Actor actor, Upload upload, SetOptions options, Consumer<Upload> opened) {
        var proposals = ObjectProposals.of(
                catalog.current(actor.workspace()),
                object -> object.name().equals(SystemFields.USER) || access.may(actor, object, Operation.IMPORT),
                actor.isAdministrator());
        var tables = files.find(actor.workspace(), upload, proposals::known, opened).stream()
                .map(table -> proposed(table, proposals, options))
                .flatMap(table -> parts(table, proposals, options, opened))
                .toList();
        requireKnown(options, tables);
        return tables;
    }

    /** Rows of a table may be of several objects where nobody has said what they are, nor does its name. */
    private Stream<ProposedTable> parts(
            ProposedTable whole, ObjectProposals proposals, SetOptions options, Consumer<Upload> opened) {
        var table = whole.table();
        if (whole.isSaid() || table.problem() != null || table.isHidden() || proposals.isNamed(table.name()))
            return Stream.of(whole);
        return mixed.parted(table, whole.likeliest(), proposals, opened).stream()
                .map(part -> part.isPart() ? proposed(part, proposals, options) : whole);
    }

    private static ProposedTable proposed(FoundTable table, ObjectProposals proposals, SetOptions options) {
        var candidates = proposals.of(table.name(), RefusedRows.withoutReasons(table.headings()));
        var shown = candidates.stream()
                .map(one -> new Candidate(one.object(), one.confidence()))
                .toList();
        var said = options.object(table.name());
        var isSaid = said.isPresent() || options.leavesOut(table.name());
        var likely = table.isHidden() || options.leavesOut(table.name())
                ? Optional.<String>empty()
                : candidates.stream()
                        .limit(1)
                        .filter(ObjectProposals.Candidate::isSure)
                        .map(ObjectProposals.Candidate::object)
                        .findFirst();
        return new ProposedTable(table, said.or(() -> likely).orElse(null), isSaid, shown);
    }

    private static void requireKnown(SetOptions options, List<ProposedTable> tables) {
        var names = tables.stream().map(one -> one.table().name()).toList();
        var problems = options.named().stream()
                .filter(name -> !names.contains(name))
                .map(name -> Problem.at("tables", "importUnknownTable", name, String.join(", ", names)))
                .toList();
        if (!problems.isEmpty()) throw ProblemException.invalid(problems);
    }
}
