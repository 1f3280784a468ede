package shuke.kernel.scan;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.Watched;
import shuke.kernel.job.Work;
import shuke.kernel.job.Work.Move;

/** The scans of one {@link Scanner}, as work in the background. */
final class WatchedScans implements Watched {
    private final Scanner scanner;
    private final ScanStore store;
    private final Scans scans;

    WatchedScans(Scanner scanner, ScanStore store, Scans scans) {
        this.scanner = scanner;
        this.store = store;
        this.scans = scans;
    }

    @Override
    public String kind() {
        return scanner.kind();
    }

    @Override
    public List<Work> works(Workspace workspace, int most) {
        return store.latest(scanner.table(), workspace, most).stream()
                .map(this::work)
                .toList();
    }

    @Override
    public void move(Actor actor, UUID work, Move move) {
        scans.move(actor, work, move);
    }

    private Work work(Scan scan) {
        return new Work(
                scanner.kind(),
                scan.id(),
                state(scan),
                scan.object(),
                null,
                scan.byName(),
                scan.done(),
                scan.total(),
                0,
                null,
                scan.startedAt(),
                scan.endedAt(),
                null,
                null,
                moves(scan));
    }

    private static Work.State state(Scan scan) {
        return switch (scan.state()) {
            case RUNNING -> scan.total() == null ? Work.State.WAITING : Work.State.RUNNING;
            case PAUSED -> Work.State.PAUSED;
            case STOPPED -> Work.State.STOPPED;
            case DONE -> Work.State.DONE;
        };
    }

    private static Set<Move> moves(Scan scan) {
        return switch (scan.state()) {
            case RUNNING -> Set.of(Move.PAUSE, Move.STOP);
            case PAUSED -> Set.of(Move.RESUME, Move.STOP);
            case STOPPED, DONE -> Set.of();
        };
    }
}
