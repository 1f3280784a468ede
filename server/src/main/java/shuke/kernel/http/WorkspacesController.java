package shuke.kernel.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.Workspaces;

/**
 * The workspaces of the installation. They belong to whoever runs it, not to an administrator of one of them: only the
 * command line on the machine itself sees and adds them.
 */
@RestController
@RequestMapping("/api/v1/workspaces")
class WorkspacesController {
    private final Access access;
    private final Workspaces workspaces;

    WorkspacesController(Access access, Workspaces workspaces) {
        this.access = access;
        this.workspaces = workspaces;
    }

    record Entry(String name, List<String> hosts) {}

    record Entries(List<Entry> items) {}

    record Form(String name, @Nullable List<String> hosts) {}

    @GetMapping
    Entries list(Actor actor) {
        access.requireOperator(actor);
        return new Entries(workspaces.all().stream().map(this::entry).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Entry add(Actor actor, @RequestBody Form form) {
        access.requireOperator(actor);
        return entry(workspaces.add(form.name(), form.hosts() == null ? List.of() : form.hosts()));
    }

    private Entry entry(Workspace workspace) {
        return new Entry(workspace.name(), workspaces.hostsOf(workspace));
    }
}
