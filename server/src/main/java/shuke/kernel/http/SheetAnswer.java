package shuke.kernel.http;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.report.SeenSheet;
import shuke.kernel.report.SheetJson;
import shuke.kernel.report.Sheets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reports and dashboards as answers. */
final class SheetAnswer {
    private SheetAnswer() {}

    static ObjectNode of(Sheets.Shelf shelf, Locale locale) {
        var json = JsonNodeFactory.instance.objectNode();
        var items = json.putArray("items");
        shelf.items().forEach(sheet -> items.add(of(sheet, locale)));
        var may = json.putObject("may").put("everyone", shelf.everyone());
        var teams = may.putArray("teams");
        shelf.teams().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(team ->
                        teams.addObject().put("id", team.getKey().toString()).put("label", team.getValue()));
        return json;
    }

    static ObjectNode of(SeenSheet seen, Locale locale) {
        var sheet = seen.sheet();
        var json = JsonNodeFactory.instance.objectNode();
        json.put("id", sheet.id().toString()).put("name", sheet.name()).put("note", sheet.note());
        json.put("audience", sheet.audience().text());
        json.set("team", reference(sheet.team(), seen.teamName()));
        json.set("owner", reference(seen.standard() ? null : sheet.owner(), seen.ownerName()));
        json.setAll(SheetJson.of(sheet.content()));
        json.put("version", sheet.version()).put("standard", seen.standard());
        var roles = json.putArray("roles");
        seen.roles().forEach(roles::add);
        json.putObject("can").put("change", seen.mayChange());
        var problems = json.putArray("problems");
        seen.problems()
                .forEach(problem -> problems.addObject()
                        .put("field", problem.field())
                        .put("code", problem.code())
                        .put("detail", problem.detail(locale)));
        return json;
    }

    private static JsonNode reference(@Nullable UUID id, @Nullable String label) {
        return id == null
                ? JsonNodeFactory.instance.nullNode()
                : JsonNodeFactory.instance.objectNode().put("id", id.toString()).put("label", label);
    }
}
