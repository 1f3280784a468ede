package shuke.kernel.transfer;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.job.Jobs;

/** Makes a set of imports of a file of several tables: what each is, what it means, and which of them comes first. */
@Component
class SetStart {
    private final ProposedTables tables;
    private final ImportFiles files;
    private final ImportPreparation preparation;
    private final PeopleTables people;
    private final SetLinks links;
    private final SchemaAdditions additions;
    private final ImportStart single;
    private final SetStore sets;
    private final Jobs jobs;
    private final Ids ids;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    SetStart(
            ProposedTables tables,
            ImportFiles files,
            ImportPreparation preparation,
            PeopleTables people,
            SetLinks links,
            SchemaAdditions additions,
            ImportStart single,
            SetStore sets,
            Jobs jobs,
            Ids ids,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.tables = tables;
        this.files = files;
        this.preparation = preparation;
        this.people = people;
        this.links = links;
        this.additions = additions;
        this.single = single;
        this.sets = sets;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A table and what becomes of it.
     *
     * @param ready its import, with the options it was prepared with; null where it is left out or cannot be imported
     * @param problem why it cannot be imported
     */
    private record Planned(
            ProposedTable proposed,
            @Nullable Ready ready,
            @Nullable Problem problem) {
        ImportSet.Table shown(List<SetLinks.Placed> placed) {
            var mine = placed.stream().filter(one -> one.table().equals(ready)).findFirst();
            return new ImportSet.Table(
                    proposed.table().name(),
                    proposed.object(),
                    proposed.isSaid(),
                    proposed.candidates(),
                    proposed.tellsPeople(),
                    problem,
                    mine.map(SetLinks.Placed::waiting).orElse(List.of()),
                    mine.map(one -> one.whole().run()).orElse(null),
                    mine.map(SetLinks.Placed::links).map(Prepared::run).orElse(null));
        }
    }

    /** A table that can be imported, and the file that is its own. */
    record Ready(Prepared prepared, String options, Upload upload) {}

    /** Refuses what makes no sense whatever the file is, and what the actor may not import. */
    void check(Actor actor, SetOptions options) {
        for (var table : options.named()) {
            options.object(table)
                    .ifPresent(object -> preparation.object(actor, OptionsReader.read(options.of(table, object))));
        }
    }

    UUID start(Actor actor, Upload upload, SetOptions options) {
        check(actor, options);
        var opened = new ArrayList<Upload>();
        try {
            var proposed = tables.of(actor, upload, options, opened::add);
            var staff = people.read(
                    actor.workspace(),
                    proposed.stream()
                            .filter(ProposedTable::tellsPeople)
                            .map(ProposedTable::table)
                            .toList());
            var planned = proposed.stream()
                    .map(table -> planned(actor, table, options, staff, opened))
                    .toList();
            if (!options.isDryRun()) requireWhole(planned);
            return begun(actor, upload, options, planned, opened);
        } finally {
            opened.forEach(Upload::close);
        }
    }

    private Planned planned(
            Actor actor, ProposedTable proposed, SetOptions options, People staff, List<Upload> opened) {
        var table = proposed.table();
        var object = proposed.object();
        if (object == null || table.problem() != null) return new Planned(proposed, null, table.problem());
        try {
            var asked = options.of(table, object);
            return new Planned(proposed, ready(actor, table, asked, staff, opened), null);
        } catch (ProblemException refusal) {
            return new Planned(proposed, null, all(refusal.problems()));
        }
    }

    private static Problem all(List<Problem> problems) {
        return problems.size() == 1 ? problems.getFirst() : Problem.of("importTableRefused", Problem.words(problems));
    }

    /** Of a file with several sheets each import has one of its own. */
    private Ready ready(Actor actor, FoundTable table, String options, People staff, List<Upload> opened) {
        var upload = table.sheet() == null ? table.upload() : files.copy(table.upload(), ids.next());
        if (table.sheet() != null) opened.add(upload);
        return new Ready(preparation.prepare(actor, upload, OptionsReader.read(options), staff), options, upload);
    }

    /** What somebody wants to be imported is imported as a whole, or nothing of it. */
    private static void requireWhole(List<Planned> planned) {
        var problems = planned.stream()
                .filter(one -> one.proposed().object() != null && one.problem() != null)
                .map(one -> Problem.at(
                        "tables",
                        "importTableProblem",
                        one.proposed().table().name(),
                        Problem.words(List.of(Objects.requireNonNull(one.problem())))))
                .toList();
        if (!problems.isEmpty()) throw ProblemException.invalid(problems);
        if (planned.stream().allMatch(one -> one.ready() == null))
            throw ProblemException.invalid(Problem.at("tables", "importNoTables"));
    }

    private UUID begun(Actor actor, Upload upload, SetOptions options, List<Planned> planned, List<Upload> opened) {
        var placed = links.inOrder(
                actor,
                planned.stream().map(Planned::ready).filter(Objects::nonNull).toList());
        if (!options.isDryRun()) placed.forEach(one -> additions.bring(actor, one.whole()));
        var id = ids.next();
        var shown = planned.stream().map(one -> one.shown(placed)).toList();
        var set = new ImportSet(
                id, actor.from(ImportRunner.ORIGIN), upload.name(), options.isDryRun(), clock.instant(), shown);
        var order = links.all(placed);
        order.forEach(one -> opened.add(one.upload()));
        transaction.executeWithoutResult(status -> {
            single.forget(actor);
            order.forEach(one -> single.keep(actor, one.prepared(), one.options()));
            sets.insert(
                    set, order.stream().map(one -> one.prepared().run().id()).toList());
            jobs.start(SetRunner.KIND, actor.workspace(), id);
        });
        order.forEach(one -> one.upload().take());
        return id;
    }
}
