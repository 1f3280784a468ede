package shuke.matching.block;

import java.util.ArrayList;
import java.util.List;
import shuke.matching.block.Recipe.Ingredient;
import shuke.matching.compare.Field;
import shuke.matching.compare.Role;
import shuke.matching.kind.Kind;

/** Keys by what fields are, where there are no records yet from which they could be chosen. */
final class UsualKeys {

    private UsualKeys() {}

    static List<Recipe> of(List<Field> fields) {
        var recipes = new ArrayList<Recipe>();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            if (field.numbers() || field.namePart()) continue;
            switch (field.kind()) {
                case PHONE -> recipes.add(Recipe.of(new Ingredient(i, Part.WHOLE)));
                case EMAIL, URL -> {
                    recipes.add(Recipe.of(new Ingredient(i, Part.WHOLE)));
                    recipes.add(Recipe.of(new Ingredient(i, Part.MAILBOX)));
                }
                case CODE -> {
                    if (field.role() == Role.OWN) recipes.add(Recipe.of(new Ingredient(i, Part.WHOLE)));
                }
                case NAME -> {
                    if (field.role() == Role.OWN) recipes.add(Recipe.of(new Ingredient(i, Part.SOUND)));
                }
                case COMPANY, TEXT -> recipes.add(Recipe.of(new Ingredient(i, Part.RARE)));
                case ADDRESS -> recipes.add(Recipe.of(new Ingredient(i, Part.WHOLE)));
                case DATE, NUMBER, CATEGORY -> {}
            }
        }
        addNameParts(fields, recipes);
        return List.copyOf(recipes);
    }

    private static void addNameParts(List<Field> fields, List<Recipe> recipes) {
        var parts = new ArrayList<Ingredient>();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).namePart() && fields.get(i).kind() == Kind.NAME) parts.add(new Ingredient(i, Part.SOUND));
        }
        if (parts.size() == 2) recipes.add(new Recipe(parts));
    }
}
