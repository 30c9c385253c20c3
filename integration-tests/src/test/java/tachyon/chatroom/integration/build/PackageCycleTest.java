package tachyon.chatroom.integration.build;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.integration.build.cycle.first.First;
import tachyon.chatroom.integration.build.cycle.second.Second;

/** The rule that packages do not depend on each other in a circle, within a module and across modules. */
class PackageCycleTest {
    private static final ArchRule NO_CYCLES =
            slices().matching("tachyon.(**)").should().beFreeOfCycles();

    @Test
    void findsNoCycleBetweenThePackagesOfAllModules() {
        JavaClasses classes = new ClassFileImporter()
                .importPaths(MavenModules.modules().stream()
                        .map(MavenModules::classes)
                        .toArray(Path[]::new));
        Set<String> packages = classes.stream().map(JavaClass::getPackageName).collect(toSet());

        assertThat(packages)
                .hasSizeGreaterThan(MavenModules.modules().size())
                .contains("tachyon.chatroom.port.spi", "tachyon.chatroom.wire.json", "tachyon.chatroom.http.exchange");
        NO_CYCLES.check(classes);
    }

    @Test
    void reportsAPlantedCycle() {
        JavaClasses cycle = new ClassFileImporter().importClasses(First.class, Second.class);

        assertThatThrownBy(() -> NO_CYCLES.check(cycle))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Cycle detected");
    }
}
