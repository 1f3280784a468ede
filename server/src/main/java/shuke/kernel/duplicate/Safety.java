package shuke.kernel.duplicate;

import java.util.List;
import shuke.kernel.duplicate.GroupStore.Member;
import shuke.kernel.duplicate.GroupStore.Why;
import shuke.kernel.record.Match;
import shuke.kernel.schema.DuplicateRule;
import shuke.kernel.schema.DuplicateRule.As;
import shuke.kernel.schema.DuplicateRule.Same;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;

/** Which records are taken to be of one thing without anybody looking at them. */
public final class Safety {
    /** The logarithm of the odds from which on something speaks against it. */
    private static final double AGAINST = -2;

    private Safety() {}

    /**
     * Whether each member has something that identifies it in common with the one because of which it came into the group, and
     * nothing speaks against it: however likely they are, records that only look alike are for people.
     */
    static boolean isSafe(ObjectType object, List<Member> members) {
        return members.stream()
                .filter(member -> member.mate() != null)
                .allMatch(member -> identify(object, member.reasons()));
    }

    /** As of the members of a group: of a record that was found because it looks like another one. */
    public static boolean isSafe(ObjectType object, Match match) {
        return match.isSeen()
                && identify(
                        object,
                        match.reasons().stream()
                                .map(why -> new Why(why.field(), why.weight(), why.level()))
                                .toList());
    }

    private static boolean identify(ObjectType object, List<Why> reasons) {
        return reasons.stream().anyMatch(why -> why.level().equals("same") && identifies(object, why.field()))
                && reasons.stream().noneMatch(why -> why.weight() < AGAINST);
    }

    private static boolean identifies(ObjectType object, String field) {
        var rule = object.duplicates();
        return rule != null
                && rule.find(field)
                        .filter(trait -> trait.same() != Same.COUNTS || identifies(object, trait))
                        .isPresent();
    }

    private static boolean identifies(ObjectType object, DuplicateRule.Trait trait) {
        return trait.as() == As.CODE
                || switch (object.field(trait.field()).type()) {
                    case FieldType.Email e -> true;
                    case FieldType.Phone p -> true;
                    case FieldType.NationalId n -> true;
                    case FieldType.CreditCode c -> true;
                    default -> false;
                };
    }
}
