package tachyon.chatroom.integration.build;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The dependencies between the modules, as compiled. */
class ModuleDependencyTest {
    private static final List<String> HTTP_ADAPTERS =
            List.of("tachyon.chatroom.adapter.httpclient5", "tachyon.chatroom.adapter.retrofit");

    /** The compiled descriptors by module name. */
    private static final Map<String, ModuleDescriptor> MODULES = MavenModules.modules().stream()
            .map(MavenModules::descriptor)
            .collect(toMap(ModuleDescriptor::name, module -> module));

    @Test
    void consistsOfExactlyTheseTwelveModules() {
        assertThat(MODULES)
                .containsOnlyKeys(
                        "tachyon.chatroom.domain",
                        "tachyon.chatroom.port",
                        "tachyon.chatroom.wire",
                        "tachyon.chatroom.http",
                        "tachyon.chatroom.adapter.httpclient5",
                        "tachyon.chatroom.adapter.retrofit",
                        "tachyon.chatroom.adapter.inmemory",
                        "tachyon.chatroom.contract",
                        "tachyon.chatroom.decorator.observability",
                        "tachyon.chatroom.decorator.resilience",
                        "tachyon.chatroom.emulator",
                        "tachyon.chatroom.ratelimit.bucket4j");
    }

    @Test
    void theContractRequiresThePortOnly() {
        assertThat(requirementsOf("tachyon.chatroom.contract")).containsExactlyInAnyOrder("tachyon.chatroom.port");
    }

    @Test
    void theDecoratorsRequireThePortOnly() {
        for (String decorator :
                List.of("tachyon.chatroom.decorator.observability", "tachyon.chatroom.decorator.resilience")) {
            assertThat(requirementsOf(decorator)).as(decorator).containsExactlyInAnyOrder("tachyon.chatroom.port");
        }
    }

    @Test
    void theRateLimitRequiresTheResilienceDecoratorOnly() {
        assertThat(requirementsOf("tachyon.chatroom.ratelimit.bucket4j"))
                .containsExactlyInAnyOrder("tachyon.chatroom.decorator.resilience");
    }

    @Test
    void bucket4jIsRequiredByTheRateLimitOnly() {
        assertThat(MODULES.values())
                .filteredOn(module -> module.requires().stream()
                        .anyMatch(requires -> requires.name().startsWith("io.github.bucket4j")))
                .extracting(ModuleDescriptor::name)
                .containsExactly("tachyon.chatroom.ratelimit.bucket4j");
    }

    @Test
    void theDomainRequiresNoOtherModule() {
        assertThat(requirementsOf("tachyon.chatroom.domain")).isEmpty();
    }

    @Test
    void thePortRequiresTheDomainOnly() {
        assertThat(requirementsOf("tachyon.chatroom.port")).containsExactlyInAnyOrder("tachyon.chatroom.domain");
    }

    @Test
    void theWireRequiresThePortOnly() {
        assertThat(requirementsOf("tachyon.chatroom.wire")).containsExactlyInAnyOrder("tachyon.chatroom.port");
    }

    @Test
    void theHttpModuleRequiresThePortAndTheWireOnly() {
        assertThat(requirementsOf("tachyon.chatroom.http"))
                .contains("tachyon.chatroom.port", "tachyon.chatroom.wire")
                .isSubsetOf("tachyon.chatroom.domain", "tachyon.chatroom.port", "tachyon.chatroom.wire");
    }

    @Test
    void theHttpAdaptersRequireTheHttpModuleAndNotEachOther() {
        for (String adapter : HTTP_ADAPTERS) {
            assertThat(requirementsOf(adapter))
                    .as(adapter)
                    .contains("tachyon.chatroom.http")
                    .isSubsetOf("tachyon.chatroom.port", "tachyon.chatroom.wire", "tachyon.chatroom.http");
        }
    }

    @Test
    void theInMemoryAdapterRequiresThePortOnly() {
        assertThat(requirementsOf("tachyon.chatroom.adapter.inmemory"))
                .containsExactlyInAnyOrder("tachyon.chatroom.port");
    }

    @Test
    void theEmulatorRequiresThePortTheWireAndTheInMemoryAdapter() {
        assertThat(requirementsOf("tachyon.chatroom.emulator"))
                .containsExactlyInAnyOrder(
                        "tachyon.chatroom.port", "tachyon.chatroom.wire", "tachyon.chatroom.adapter.inmemory");
    }

    @Test
    void theWireIsExportedToTheHttpModuleTheAdaptersAndTheEmulatorOnly() {
        assertThat(module("tachyon.chatroom.wire").exports())
                .isNotEmpty()
                .allSatisfy(exports -> assertThat(exports.targets())
                        .as(exports.source())
                        .isNotEmpty()
                        .isSubsetOf(
                                "tachyon.chatroom.http",
                                "tachyon.chatroom.adapter.httpclient5",
                                "tachyon.chatroom.adapter.retrofit",
                                "tachyon.chatroom.emulator"));
    }

    @Test
    void theConnectionSettingsAreExportedToAllAndTheExchangeToTheHttpAdaptersOnly() {
        assertThat(targetsOf("tachyon.chatroom.http", "tachyon.chatroom.http")).isEmpty();
        assertThat(targetsOf("tachyon.chatroom.http", "tachyon.chatroom.http.exchange"))
                .containsExactlyInAnyOrderElementsOf(HTTP_ADAPTERS);
    }

    @Test
    void domainAndPortRequireNoThirdPartyModulesExceptAnnotations() {
        for (String name : List.of("tachyon.chatroom.domain", "tachyon.chatroom.port")) {
            Set<Requires> foreign = module(name).requires().stream()
                    .filter(requires -> !requires.name().startsWith("java.")
                            && !requires.name().startsWith("tachyon."))
                    .collect(toSet());
            assertThat(foreign)
                    .as(name)
                    .extracting(Requires::name)
                    .containsExactlyInAnyOrder("org.jspecify", "org.immutables.value.annotations");
            assertThat(foreign)
                    .as(name)
                    .allSatisfy(requires -> assertThat(requires.modifiers()).contains(Requires.Modifier.STATIC));
        }
    }

    @Test
    void noModulesRequireEachOtherInACycle() {
        Map<String, List<String>> requirements = MODULES.values().stream()
                .collect(toMap(
                        ModuleDescriptor::name,
                        module -> module.requires().stream()
                                .map(Requires::name)
                                .sorted()
                                .toList()));
        assertThat(new ModuleGraph(requirements).cycle()).isEmpty();
    }

    @Test
    void thePortsInternalsAreExportedToThisLibrarysModulesOnly() {
        assertThat(targetsOf("tachyon.chatroom.port", "tachyon.chatroom.port.spi"))
                .containsExactlyInAnyOrder(
                        "tachyon.chatroom.adapter.inmemory",
                        "tachyon.chatroom.decorator.observability",
                        "tachyon.chatroom.decorator.resilience",
                        "tachyon.chatroom.http",
                        "tachyon.chatroom.wire");
    }

    private static Set<String> requirementsOf(String module) {
        return module(module).requires().stream()
                .map(Requires::name)
                .filter(name -> name.startsWith("tachyon."))
                .collect(toSet());
    }

    /** Returns the modules to which a package is exported; empty if it is exported to all. */
    private static Set<String> targetsOf(String module, String packageName) {
        return module(module).exports().stream()
                .filter(exports -> exports.source().equals(packageName))
                .findFirst()
                .orElseThrow()
                .targets();
    }

    private static ModuleDescriptor module(String name) {
        ModuleDescriptor module = MODULES.get(name);
        if (module == null) {
            throw new AssertionError(
                    name + " has no compiled descriptor below " + MavenModules.ROOT + "; found " + MODULES.keySet());
        }
        return module;
    }
}
