package shuke.kernel.transfer;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.job.Jobs;
import shuke.kernel.schema.SchemaCatalog;
import shuke.kernel.schema.SystemFields;
import shuke.kernel.transfer.ImportSet.Candidate;

/** Makes a set of imports of a file of several tables: what each is, what it means, and which of them comes first. */
@Component
class SetStart {
    private final SetFiles tables;
    private final ImportFiles files;
    private final ImportPreparation preparation;
    private final PeopleTables people;
    private final MixedTables mixed;
    private final SetLinks links;
    private final SchemaAdditions additions;
    private final ImportStart single;
    private final SetStore sets;
    private final SchemaCatalog catalog;
    private final Access access;
    private final Jobs jobs;
    private final Ids ids;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    SetStart(
            SetFiles tables,
            ImportFiles files,
            ImportPreparation preparation,
            PeopleTables people,
            MixedTables mixed,
            SetLinks links,
            SchemaAdditions additions,
            ImportStart single,
            SetStore sets,
            SchemaCatalog catalog,
            Access access,
            Jobs jobs,
            Ids ids,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.tables = tables;
        this.files = files;
        this.preparation = preparation;
        this.people = people;
        this.mixed = mixed;
        this.links = links;
        this.additions = additions;
        this.single = single;
        this.sets = sets;
        this.catalog = catalog;
        this.access = access;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A table and what its rows are.
     *
     * @param object null where it is left out
     */
    private record Choice(FoundTable table, @Nullable String object, boolean isSaid, List<Candidate> candidates) {
        /** Whether its rows may be of several objects: nobody has said what they are, nor does its name. */
        boolean mayBeMixed(ObjectProposals proposals) {
            return !isSaid && table.problem() == null && !table.isHidden() && !proposals.isNamed(table.name());
        }

        @Nullable
        String likeliest() {
            return candidates.isEmpty() ? null : candidates.getFirst().object();
        }

        /** Whether it tells whom the other tables mean by their ids. */
        boolean tellsPeople() {
            return table.problem() == null && SystemFields.USER.equals(object == null ? likeliest() : object);
        }
    }

    /**
     * A table and what becomes of it.
     *
     * @param ready its import, with the options it was prepared with; null where it is left out or cannot be imported
     * @param problem why it cannot be imported
     */
    private record Planned(
            Choice choice, @Nullable Ready ready, @Nullable Problem problem) {
        ImportSet.Table shown(List<SetLinks.Placed> placed) {
            var mine = placed.stream().filter(one -> one.table().equals(ready)).findFirst();
            return new ImportSet.Table(
                    choice.table().name(),
                    choice.object(),
                    choice.isSaid(),
                    choice.candidates(),
                    choice.tellsPeople(),
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
        var proposals = ObjectProposals.of(
                catalog.current(actor.workspace()),
                object -> access.may(actor, object, Operation.IMPORT),
                actor.isAdministrator());
        var opened = new ArrayList<Upload>();
        try {
            var found = tables.find(actor.workspace(), upload, proposals::known, opened::add);
            var choices = found.stream()
                    .map(table -> chosen(table, proposals, options))
                    .flatMap(choice -> choice.mayBeMixed(proposals)
                            ? mixed.parted(choice.table(), choice.likeliest(), proposals, opened::add).stream()
                                    .map(part -> part.isPart() ? chosen(part, proposals, options) : choice)
                            : Stream.of(choice))
                    .toList();
            requireKnown(options, choices.stream().map(Choice::table).toList());
            var staff = people.read(
                    actor.workspace(),
                    choices.stream()
                            .filter(Choice::tellsPeople)
                            .map(Choice::table)
                            .toList());
            var planned = choices.stream()
                    .map(choice -> planned(actor, choice, options, staff, opened))
                    .toList();
            if (!options.isDryRun()) requireWhole(planned);
            return begun(actor, upload, options, planned, opened);
        } finally {
            opened.forEach(Upload::close);
        }
    }

    private static void requireKnown(SetOptions options, List<FoundTable> found) {
        var names = found.stream().map(FoundTable::name).toList();
        var problems = options.named().stream()
                .filter(name -> !names.contains(name))
                .map(name -> Problem.at("tables", "importUnknownTable", name, String.join(", ", names)))
                .toList();
        if (!problems.isEmpty()) throw ProblemException.invalid(problems);
    }

    private static Choice chosen(FoundTable table, ObjectProposals proposals, SetOptions options) {
        var candidates = proposals.of(table.name(), RefusedRows.withoutReasons(table.headings()));
        var shown = candidates.stream()
                .map(one -> new Candidate(one.object(), one.confidence()))
                .toList();
        var said = options.object(table.name());
        var isSaid = said.isPresent() || options.leavesOut(table.name());
        var proposed = table.isHidden() || options.leavesOut(table.name())
                ? Optional.<String>empty()
                : candidates.stream()
                        .limit(1)
                        .filter(ObjectProposals.Candidate::isSure)
                        .map(ObjectProposals.Candidate::object)
                        .findFirst();
        return new Choice(table, said.or(() -> proposed).orElse(null), isSaid, shown);
    }

    private Planned planned(Actor actor, Choice choice, SetOptions options, People staff, List<Upload> opened) {
        var table = choice.table();
        var object = choice.object();
        if (object == null || table.problem() != null) return new Planned(choice, null, table.problem());
        try {
            var asked = options.of(table, object);
            return new Planned(choice, ready(actor, table, asked, staff, opened), null);
        } catch (ProblemException refusal) {
            return new Planned(choice, null, all(refusal.problems()));
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
                .filter(one -> one.choice().object() != null && one.problem() != null)
                .map(one -> Problem.at(
                        "tables",
                        "importTableProblem",
                        one.choice().table().name(),
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
