package shuke.kernel.http;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.access.Share;
import shuke.kernel.access.Shares;
import shuke.kernel.base.Actor;
import shuke.kernel.record.RecordSharing;

/** With whom one record is shared: people, teams and roles, and the people who work on it together. */
@RestController
@RequestMapping("/api/v1/records/{object}/{id}")
class SharesController {
    private final RecordSharing sharing;

    SharesController(RecordSharing sharing) {
        this.sharing = sharing;
    }

    /** One of person, team and role. */
    record Form(
            @Nullable UUID person,
            @Nullable UUID team,
            @Nullable String role,
            @Nullable Boolean edit,
            @Nullable Instant until) {
        Shares.With with() {
            return new Shares.With(person, team, role);
        }

        boolean edits() {
            return Boolean.TRUE.equals(edit);
        }
    }

    record Answer(
            UUID id,
            @Nullable UUID person,
            @Nullable UUID team,
            @Nullable String role,
            boolean edit,
            @Nullable Instant until,
            Instant sharedAt,
            UUID sharedBy,
            @Nullable String name,
            @Nullable String sharedByName) {
        static Answer of(Share share, Map<UUID, String> names) {
            var whom = share.person() == null ? share.team() : share.person();
            return new Answer(
                    share.id(),
                    share.person(),
                    share.team(),
                    share.role(),
                    share.edits(),
                    share.until(),
                    share.sharedAt(),
                    share.sharedBy(),
                    whom == null ? null : names.get(whom),
                    names.get(share.sharedBy()));
        }
    }

    @GetMapping("/shares")
    Map<String, List<Answer>> shares(Actor actor, @PathVariable String object, @PathVariable UUID id) {
        return answers(actor, sharing.of(actor, object, id, false));
    }

    @PostMapping("/shares")
    @ResponseStatus(CREATED)
    Answer share(Actor actor, @PathVariable String object, @PathVariable UUID id, @RequestBody Form form) {
        return answer(actor, sharing.add(actor, object, id, form.with(), form.edits(), form.until(), false));
    }

    @DeleteMapping("/shares/{share}")
    @ResponseStatus(NO_CONTENT)
    void unshare(Actor actor, @PathVariable String object, @PathVariable UUID id, @PathVariable UUID share) {
        sharing.remove(actor, object, id, share);
    }

    @GetMapping("/team")
    Map<String, List<Answer>> team(Actor actor, @PathVariable String object, @PathVariable UUID id) {
        return answers(actor, sharing.of(actor, object, id, true));
    }

    @PostMapping("/team")
    @ResponseStatus(CREATED)
    Answer join(Actor actor, @PathVariable String object, @PathVariable UUID id, @RequestBody Form form) {
        var person = new Shares.With(form.person(), null, null);
        return answer(actor, sharing.add(actor, object, id, person, form.edits(), form.until(), true));
    }

    @DeleteMapping("/team/{member}")
    @ResponseStatus(NO_CONTENT)
    void leave(Actor actor, @PathVariable String object, @PathVariable UUID id, @PathVariable UUID member) {
        sharing.remove(actor, object, id, member);
    }

    private Answer answer(Actor actor, Share share) {
        return Answer.of(share, sharing.names(actor, List.of(share)));
    }

    private Map<String, List<Answer>> answers(Actor actor, List<Share> shares) {
        var names = sharing.names(actor, shares);
        return Map.of(
                "items", shares.stream().map(share -> Answer.of(share, names)).toList());
    }
}
