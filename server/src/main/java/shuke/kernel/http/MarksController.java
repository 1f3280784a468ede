package shuke.kernel.http;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import java.time.Instant;
import java.util.Map;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.mark.Marks;

/** What the caller has taken, seen or put away, such as a tour of the program. */
@RestController
@RequestMapping("/api/v1/me/marks")
class MarksController {
    private final Marks marks;

    MarksController(Marks marks) {
        this.marks = marks;
    }

    /** @param marks when each was set last, by name */
    record Answer(Map<String, Instant> marks) {}

    @GetMapping
    Answer own(Actor actor) {
        return new Answer(marks.of(actor));
    }

    @PutMapping("/{name}")
    @ResponseStatus(NO_CONTENT)
    void set(Actor actor, @PathVariable String name) {
        marks.set(actor, name);
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(NO_CONTENT)
    void clear(Actor actor, @PathVariable String name) {
        marks.clear(actor, name);
    }
}
