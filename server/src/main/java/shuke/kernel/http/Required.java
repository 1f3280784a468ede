package shuke.kernel.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/** Looks over the members of a form and collects everything that is wrong before refusing once. */
final class Required {
    static final Bilingual NAME = new Bilingual("姓名", "The name");
    static final Bilingual EMAIL = new Bilingual("邮箱", "The e-mail address");
    static final Bilingual PASSWORD = new Bilingual("密码", "The password");
    static final Bilingual CODE = new Bilingual("验证码", "The code");
    static final Bilingual ROLE = new Bilingual("角色", "The role");
    static final Bilingual USER = new Bilingual("用户", "The user");

    private final List<Problem> problems = new ArrayList<>();

    /** The text without spaces around it; a problem when it is missing or blank. */
    String text(String field, Bilingual label, @Nullable String value) {
        if (value == null || value.isBlank()) {
            problems.add(Problem.at(field, "required", label));
            return "";
        }
        return value.strip();
    }

    void check(Optional<Problem> problem) {
        problem.ifPresent(problems::add);
    }

    void check(boolean right, Problem problem) {
        if (!right) problems.add(problem);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    void orRefuse() {
        if (!problems.isEmpty()) throw ProblemException.invalid(problems);
    }
}
