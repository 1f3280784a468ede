package shuke.kernel.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Actor;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.Work.Move;
import shuke.kernel.job.Work.Trouble;

/** What goes on in the background of a workspace and of the installation; stops it and has it gone on with. */
public final class Works {
    private static final int OF_EACH_KIND = 50;

    private final List<Watched> kinds;
    private final TaskStore tasks;
    private final Jobs jobs;

    Works(List<Watched> kinds, TaskStore tasks, Jobs jobs) {
        this.kinds = List.copyOf(kinds);
        this.tasks = tasks;
        this.jobs = jobs;
    }

    /**
     * Something that comes round again and again, for all workspaces.
     *
     * @param running whether a node is at it
     */
    public record Round(
            String kind,
            boolean running,
            @Nullable Instant last,
            Instant next,
            @Nullable Trouble trouble) {}

    /**
     * How much waits for its turn.
     *
     * @param oldest since when the first of those that are due waits; null where nothing is due
     */
    public record Queue(
            int running, int due, int failing, @Nullable Instant oldest) {}

    /** What is not over comes first, then the latest. */
    public List<Work> of(Workspace workspace) {
        var waiting = tasks.of(workspace);
        var trouble = new HashMap<UUID, Trouble>();
        for (var task : waiting) {
            if (task.trouble() != null) trouble.put(task.work(), task.trouble());
        }
        var works = new ArrayList<Work>();
        for (var kind : kinds) works.addAll(kind.works(workspace, OF_EACH_KIND));
        works.replaceAll(work ->
                trouble.containsKey(work.id()) && !work.state().isOver() ? work.with(trouble.get(work.id())) : work);
        var told = new HashSet<String>();
        kinds.forEach(kind -> told.add(kind.kind()));
        waiting.stream()
                .filter(task -> !told.contains(task.kind()))
                .map(Task::plain)
                .forEach(works::add);
        works.sort(Comparator.comparing((Work work) -> work.state().isOver())
                .thenComparing(Work::startedAt, Comparator.reverseOrder()));
        return works;
    }

    /** Refuses with 404 a kind that nobody can do anything about. */
    public void move(Actor actor, String kind, UUID work, Move move) {
        kinds.stream()
                .filter(it -> it.kind().equals(kind))
                .findFirst()
                .orElseThrow(ProblemException::notFound)
                .move(actor, work, move);
    }

    public List<Round> rounds() {
        return tasks.chores(Schedule.CHORE).stream()
                .map(task -> new Round(task.kind(), task.isPicked(), task.lastSuccess(), task.due(), task.trouble()))
                .toList();
    }

    /** Has something come round now; it does where it runs already. Refuses with 404 what there is not. */
    public void bringRound(String kind) {
        var task = tasks.chores(Schedule.CHORE).stream()
                .filter(it -> it.kind().equals(kind))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        if (!task.isPicked()) jobs.bringRound(task);
    }

    /** @param now what is due later than this is not waiting */
    public Queue queue(Instant now) {
        var all = tasks.all();
        var due = all.stream()
                .filter(task -> !task.isPicked() && task.due().isBefore(now))
                .toList();
        return new Queue(
                (int) all.stream().filter(Task::isPicked).count(),
                due.size(),
                (int) all.stream().filter(task -> task.trouble() != null).count(),
                due.isEmpty() ? null : due.getFirst().due());
    }
}
