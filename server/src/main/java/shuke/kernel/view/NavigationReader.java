package shuke.kernel.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import tools.jackson.databind.JsonNode;

/** Reads navigations as the API and files write them; everything that is wrong is refused at once. */
public final class NavigationReader {
    private static final int LONGEST_LABEL = 40;

    private final List<Problem> problems = new ArrayList<>();

    private NavigationReader() {}

    public static Navigation read(JsonNode json) {
        var reader = new NavigationReader();
        var navigation = new Navigation(
                json.path("groups").valueStream().map(reader::group).toList(),
                json.path("hidden").valueStream().map(one -> one.asString("")).toList());
        reader.check(navigation);
        if (!reader.problems.isEmpty()) throw ProblemException.invalid(reader.problems);
        return navigation;
    }

    private Navigation.Group group(JsonNode json) {
        var group = json.path("group").asString("");
        var label = label(json.path("label"));
        if (group.isEmpty() && label == null) problems.add(Problem.at("groups", "navigationLabel", LONGEST_LABEL));
        var objects =
                json.path("objects").valueStream().map(one -> one.asString("")).toList();
        return new Navigation.Group(group.isEmpty() ? null : group, label, objects);
    }

    private @Nullable Bilingual label(JsonNode json) {
        if (json.isMissingNode() || json.isNull()) return null;
        var zh = json.path("zh-CN").asString("").strip();
        var en = json.path("en").asString("").strip();
        if (zh.isEmpty() || en.isEmpty() || Math.max(zh.length(), en.length()) > LONGEST_LABEL) {
            problems.add(Problem.at("groups", "navigationLabel", LONGEST_LABEL));
        }
        return new Bilingual(zh, en);
    }

    private void check(Navigation navigation) {
        if (navigation.groups().size() > Navigation.MOST_GROUPS) {
            problems.add(Problem.at("groups", "tooMany", Navigation.MOST_GROUPS));
        }
        var objects = navigation.objects();
        if (objects.size() > Navigation.MOST_OBJECTS) {
            problems.add(Problem.at("groups", "tooMany", Navigation.MOST_OBJECTS));
        }
        var seen = new HashSet<String>();
        objects.stream()
                .filter(name -> !seen.add(name))
                .forEach(name -> problems.add(Problem.at("groups", "twice", name)));
    }
}
