package shuke.operation.demo;

import java.util.List;
import shuke.kernel.access.Role;

/** What the terminal shows to somebody who wants to look around. */
final class SignIns {
    private SignIns() {}

    static String table(String url, boolean chinese, List<Role> roles) {
        var text = new StringBuilder(chinese ? "\n熟客示例：" : "\nShuke with sample data: ")
                .append(url)
                .append(chinese ? "\n所有示例用户的密码：" : "\nPassword of every sample user: ")
                .append(Crew.PASSWORD)
                .append('\n');
        for (var person : Crew.SAMPLES) {
            text.append("  %-24s %s%n".formatted(person.email(), role(person.role(), chinese, roles)));
        }
        return text.toString();
    }

    private static String role(String name, boolean chinese, List<Role> roles) {
        return roles.stream()
                .filter(role -> role.name().equals(name))
                .findFirst()
                .map(role -> chinese ? role.label().zh() : role.label().en())
                .orElse(name);
    }
}
