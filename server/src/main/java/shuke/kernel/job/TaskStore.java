package shuke.kernel.job;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.Work.Reason;
import shuke.kernel.job.Work.Trouble;

/** Reads what the scheduler keeps, and notes why something failed. */
class TaskStore {
    private static final String TASKS = """
            select t.task_name, t.task_instance, t.execution_time, t.picked, t.last_success, t.consecutive_failures,
                n.reason, n.error, n.at
            from shuke.scheduled_tasks t
            left join shuke.job_trouble n on n.task_name = t.task_name and n.task_instance = t.task_instance
            """;

    private final DSLContext db;

    TaskStore(DSLContext db) {
        this.db = db;
    }

    /** Those of one workspace, the first to come first. */
    List<Task> of(Workspace workspace) {
        return db.fetch(
                        TASKS + "where starts_with(t.task_instance, ?) order by t.execution_time, t.task_instance",
                        workspace.name() + "/")
                .map(TaskStore::task);
    }

    /** What comes round, in the order of the kinds. */
    List<Task> chores(String instance) {
        return db.fetch(TASKS + "where t.task_instance = ? order by t.task_name", instance)
                .map(TaskStore::task);
    }

    /** All of the installation. */
    List<Task> all() {
        return db.fetch(TASKS + "order by t.execution_time").map(TaskStore::task);
    }

    /** Forgets what was noted of work that is no more. */
    void note(String kind, String instance, Reason reason, String error, Instant at) {
        db.execute("""
                delete from shuke.job_trouble n
                where not exists (select 1 from shuke.scheduled_tasks t
                    where t.task_name = n.task_name and t.task_instance = n.task_instance)
                """);
        db.execute("""
                insert into shuke.job_trouble (task_name, task_instance, reason, error, at) values (?, ?, ?, ?, ?::timestamptz)
                on conflict (task_name, task_instance)
                do update set reason = excluded.reason, error = excluded.error, at = excluded.at
                """, kind, instance, reason.text(), error, at.toString());
    }

    private static Task task(Record row) {
        return new Task(
                row.get("task_name", String.class),
                row.get("task_instance", String.class),
                row.get("execution_time", OffsetDateTime.class).toInstant(),
                row.get("picked", Boolean.class),
                instant(row.get("last_success", OffsetDateTime.class)),
                trouble(row));
    }

    private static @Nullable Trouble trouble(Record row) {
        var tries = row.get("consecutive_failures", Integer.class);
        var reason = row.get("reason", String.class);
        if (tries == null || tries == 0 || reason == null) return null;
        return new Trouble(
                Reason.valueOf(reason.toUpperCase(Locale.ROOT)),
                row.get("error", String.class),
                row.get("at", OffsetDateTime.class).toInstant(),
                tries);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
