package shuke.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import shuke.ShukeApplication;

class RoomsArchitectureTest {
    private static final ImportOption WITHOUT_JARS = new ImportOption.DoNotIncludeJars();

    @Nested
    class dependencies_between_rooms {
        @Test
        void are_those_that_the_rooms_declare_and_never_go_round() {
            // the start itself stands in front of all rooms; the build writes classes into them, see shuke.Preparation
            var others = JavaClass.Predicates.type(ShukeApplication.class)
                    .or(JavaClass.Predicates.simpleNameContaining("__"));
            ApplicationModules.of(ShukeApplication.class, others).verify();
        }

        @Test
        void of_a_room_that_declares_none_are_refused() {
            var rooms = ApplicationModules.of("shuke.architecture.violations.rooms", WITHOUT_JARS);

            assertThatThrownBy(rooms::verify).hasMessageContaining("first").hasMessageContaining("second");
        }

        @Test
        void are_looked_at_in_every_room() {
            var seen = ApplicationModules.of(ShukeApplication.class).stream()
                    .map(module -> module.getBasePackage().getName())
                    .toList();

            assertThat(seen).containsAll(rooms(Code.SHIPPED)).isNotEmpty();
        }
    }

    @Nested
    class every_package {
        @Test
        void says_that_nothing_is_null_unless_marked() {
            assertThat(unmarked(Code.SHIPPED)).isEmpty();
        }

        @Test
        void that_does_not_say_so_is_found() {
            assertThat(unmarked(Code.VIOLATIONS)).containsExactly("shuke.architecture.violations.unmarked");
        }

        @Test
        void is_a_room_or_lies_in_one() {
            assertThat(homeless(Code.SHIPPED)).isEmpty();
        }

        @Test
        void outside_of_rooms_is_found() {
            assertThat(homeless(Code.VIOLATIONS))
                    .contains("shuke.architecture.violations.unmarked")
                    .doesNotContain("shuke.architecture.violations.rooms.first");
        }
    }

    @Nested
    class every_room {
        @Test
        void is_not_hidden_by_a_package_of_the_tests_with_a_sign_of_its_own() {
            var shadows = rooms(Code.SHIPPED).stream()
                    .map(room -> "target/test-classes/" + room.replace('.', '/') + "/package-info.class")
                    .filter(sign -> Files.exists(Path.of(sign)));

            assertThat(shadows).isEmpty();
        }

        @Test
        void has_an_id_and_says_what_it_needs() {
            assertThat(undeclared(Code.SHIPPED)).isEmpty();
        }

        @Test
        void that_is_open_to_all_is_found() {
            assertThat(undeclared(Code.VIOLATIONS)).containsExactly("shuke.architecture.violations.rooms.second");
        }
    }

    private static List<String> unmarked(JavaClasses code) {
        return names(code, of -> of.tryGetAnnotationOfType(NullMarked.class).isEmpty());
    }

    /** Packages of the kernel and beside it without a room around them; the root starts the program and is none. */
    private static List<String> homeless(JavaClasses code) {
        return names(code, of -> !of.getName().equals("shuke") && up(of).noneMatch(RoomsArchitectureTest::isRoom));
    }

    private static List<String> undeclared(JavaClasses code) {
        return names(
                code,
                of -> room(of).filter(room -> room.id().isEmpty()
                                || Arrays.asList(room.allowedDependencies()).contains(ApplicationModule.OPEN_TOKEN))
                        .isPresent());
    }

    private static List<String> rooms(JavaClasses code) {
        return names(code, RoomsArchitectureTest::isRoom);
    }

    private static Stream<JavaPackage> up(JavaPackage from) {
        return Stream.iterate(Optional.of(from), Optional::isPresent, of -> of.flatMap(JavaPackage::getParent))
                .flatMap(Optional::stream);
    }

    private static boolean isRoom(JavaPackage of) {
        return room(of).isPresent();
    }

    private static Optional<ApplicationModule> room(JavaPackage of) {
        return of.tryGetAnnotationOfType(ApplicationModule.class);
    }

    private static List<String> names(JavaClasses code, Predicate<JavaPackage> which) {
        return code.stream()
                .map(type -> type.getPackage())
                .distinct()
                .filter(which)
                .map(JavaPackage::getName)
                .sorted()
                .toList();
    }
}
