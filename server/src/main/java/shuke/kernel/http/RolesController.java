package shuke.kernel.http;

import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.identity.Role;

/** The roles that people can have. */
@RestController
@RequestMapping("/api/v1/roles")
class RolesController {
    record Answer(String name, String label) {}

    record All(List<Answer> items) {}

    @GetMapping
    All list(Actor actor) {
        return new All(Arrays.stream(Role.values())
                .map(role -> new Answer(role.text(), role.label().in(actor.locale())))
                .toList());
    }
}
