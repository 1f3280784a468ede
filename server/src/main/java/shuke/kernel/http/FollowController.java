package shuke.kernel.http;

import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.notification.Follows;

/** Whether the caller hears of what happens to a record. */
@RestController
@RequestMapping("/api/v1/records/{object}/{id}/follow")
class FollowController {
    private final Follows follows;

    FollowController(Follows follows) {
        this.follows = follows;
    }

    @GetMapping
    Map<String, Boolean> read(Actor actor, @PathVariable String object, @PathVariable UUID id) {
        return answer(follows.follows(actor, object, id));
    }

    @PutMapping
    Map<String, Boolean> follow(Actor actor, @PathVariable String object, @PathVariable UUID id) {
        follows.follow(actor, object, id);
        return answer(true);
    }

    @DeleteMapping
    Map<String, Boolean> unfollow(Actor actor, @PathVariable String object, @PathVariable UUID id) {
        follows.unfollow(actor, object, id);
        return answer(false);
    }

    private static Map<String, Boolean> answer(boolean follows) {
        return Map.of("following", follows);
    }
}
