package tachyon.chatroom.integration;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Requires;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which module may know which, as compiled. */
class ModuleDependencyTest {
    /** Every folder of the reactor with a descriptor in its sources must have it compiled. */
    private static final Map<String, ModuleDescriptor> MODULES = MavenModules.modules().stream()
            .map(MavenModules::descriptor)
            .collect(toMap(ModuleDescriptor::name, module -> module));

    @Test
    void theModulesAreExactlyTheseTen() {
        assertThat(MODULES)
                .containsOnlyKeys(
                        "tachyon.chatroom.domain",
                        "tachyon.chatroom.port",
                        "tachyon.chatroom.wire",
                        "tachyon.chatroom.adapter.httpclient5",
                        "tachyon.chatroom.adapter.retrofit",
                        "tachyon.chatroom.adapter.inmemory",
                        "tachyon.chatroom.contract",
                        "tachyon.chatroom.decorator.observability",
                        "tachyon.chatroom.decorator.resilience",
                        "tachyon.chatroom.emulator");
    }

    @Test
    void theContractKnowsThePortOnly() {
        assertThat(arrowsOf("tachyon.chatroom.contract")).containsExactlyInAnyOrder("tachyon.chatroom.port");
    }

    @Test
    void theDecoratorsKnowThePortOnlyAndNotEachOther() {
        for (String decorator :
                List.of("tachyon.chatroom.decorator.observability", "tachyon.chatroom.decorator.resilience")) {
            assertThat(arrowsOf(decorator)).as(decorator).containsExactlyInAnyOrder("tachyon.chatroom.port");
        }
    }

    @Test
    void theDomainKnowsNoOtherModule() {
        assertThat(arrowsOf("tachyon.chatroom.domain")).isEmpty();
    }

    @Test
    void thePortKnowsTheDomainOnly() {
        assertThat(arrowsOf("tachyon.chatroom.port")).containsExactlyInAnyOrder("tachyon.chatroom.domain");
    }

    @Test
    void theWireKnowsThePortOnly() {
        assertThat(arrowsOf("tachyon.chatroom.wire")).containsExactlyInAnyOrder("tachyon.chatroom.port");
    }

    @Test
    void theHttpAdaptersKnowThePortAndTheWireAndNotEachOther() {
        for (String adapter : List.of("tachyon.chatroom.adapter.httpclient5", "tachyon.chatroom.adapter.retrofit")) {
            assertThat(arrowsOf(adapter))
                    .as(adapter)
                    .containsExactlyInAnyOrder("tachyon.chatroom.port", "tachyon.chatroom.wire");
        }
    }

    @Test
    void theInMemoryAdapterKnowsThePortOnly() {
        assertThat(arrowsOf("tachyon.chatroom.adapter.inmemory")).containsExactlyInAnyOrder("tachyon.chatroom.port");
    }

    @Test
    void theEmulatorKnowsThePortTheWireAndTheInMemoryAdapter() {
        assertThat(arrowsOf("tachyon.chatroom.emulator"))
                .containsExactlyInAnyOrder(
                        "tachyon.chatroom.port", "tachyon.chatroom.wire", "tachyon.chatroom.adapter.inmemory");
    }

    @Test
    void theWiresDialectIsOpenToItsThreeSpeakersOnly() {
        Exports dialect = module("tachyon.chatroom.wire").exports().stream()
                .filter(exports -> exports.source().equals("tachyon.chatroom.wire"))
                .findFirst()
                .orElseThrow();
        assertThat(dialect.targets())
                .containsExactlyInAnyOrder(
                        "tachyon.chatroom.adapter.httpclient5",
                        "tachyon.chatroom.adapter.retrofit",
                        "tachyon.chatroom.emulator");
    }

    @Test
    void domainAndPortRequireNothingForeignButAnnotations() {
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

    private static Set<String> arrowsOf(String module) {
        return module(module).requires().stream()
                .map(Requires::name)
                .filter(name -> name.startsWith("tachyon."))
                .collect(toSet());
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
