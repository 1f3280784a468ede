package shuke.kernel.http;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.access.Access;
import shuke.kernel.audit.Retention;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;

/** How long the log is kept. */
@RestController
@RequestMapping("/api/v1/audit/retention")
class LogRetentionController {
    private final Access access;
    private final Retention retention;

    LogRetentionController(Access access, Retention retention) {
        this.access = access;
        this.retention = retention;
    }

    /** @param months null for ever */
    record Rule(@Nullable Integer months) {}

    @GetMapping
    Rule read(Actor actor) {
        access.require(actor, Function.SECURITY);
        var months = retention.months(actor.workspace());
        return new Rule(months.isPresent() ? months.getAsInt() : null);
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Rule change(Actor actor, @RequestBody Rule rule) {
        access.require(actor, Function.SECURITY);
        retention.change(actor, rule.months());
        return rule;
    }
}
