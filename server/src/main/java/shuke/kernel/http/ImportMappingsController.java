package shuke.kernel.http;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.transfer.Imports;
import shuke.kernel.transfer.SavedMapping;
import shuke.kernel.transfer.SavedMapping.Meaning;
import shuke.kernel.transfer.SavedMappings;

/** Mappings of imports that are remembered. */
@RestController
@RequestMapping("/api/v1/imports/mappings")
class ImportMappingsController {
    private final SavedMappings mappings;
    private final Imports imports;

    ImportMappingsController(SavedMappings mappings, Imports imports) {
        this.mappings = mappings;
        this.imports = imports;
    }

    /**
     * @param name null for what the caller did last with such a file
     * @param mapping as options of an import have it
     */
    record Answer(
            UUID id,
            String object,
            @Nullable String name,
            boolean shared,
            boolean mayChange,
            List<String> headings,
            String mode,
            @Nullable String key,
            String duplicates,
            Map<String, @Nullable Meaning> mapping,
            Instant usedAt) {}

    record Page(List<Answer> items) {}

    private Answer answer(Actor actor, SavedMapping mapping) {
        var content = mapping.content();
        return new Answer(
                mapping.id(),
                mapping.object(),
                mapping.name(),
                mapping.shared(),
                mappings.mayChange(actor, mapping),
                content.headings(),
                content.mode().name().toLowerCase(Locale.ROOT),
                content.key(),
                content.duplicates().name().toLowerCase(Locale.ROOT),
                content.columns(),
                mapping.usedAt());
    }

    @GetMapping
    Page list(Actor actor, @RequestParam String object) {
        return new Page(mappings.of(actor, object).stream()
                .map(mapping -> answer(actor, mapping))
                .toList());
    }

    /** @param from the import whose mapping it is */
    record Form(UUID from, @Nullable String name, @Nullable Boolean shared) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Answer save(Actor actor, @RequestBody Form form) {
        var run = imports.readOwn(actor, form.from());
        return answer(actor, mappings.save(actor, run, form.name(), Boolean.TRUE.equals(form.shared())));
    }

    record Change(@Nullable String name, @Nullable Boolean shared) {}

    @PatchMapping("/{id}")
    Answer change(Actor actor, @PathVariable UUID id, @RequestBody Change change) {
        return answer(actor, mappings.change(actor, id, change.name(), change.shared()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id) {
        mappings.remove(actor, id);
    }
}
