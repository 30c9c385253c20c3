package tachyon.chatroom.integration.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The search for a cycle, over graphs with and without one. */
class ModuleGraphTest {
    @Test
    void reportsTheModulesOfACycle() {
        ModuleGraph graph = new ModuleGraph(
                Map.of("a", List.of("b"), "b", List.of("d", "c"), "c", List.of("e", "b"), "d", List.of()));

        assertThat(graph.cycle()).containsExactly("b", "c", "b");
    }

    @Test
    void reportsAModuleThatRequiresItself() {
        assertThat(new ModuleGraph(Map.of("a", List.of("a"))).cycle()).containsExactly("a", "a");
    }

    @Test
    void reportsNoCycleWhereTwoPathsMeet() {
        ModuleGraph graph = new ModuleGraph(Map.of("a", List.of("b", "c"), "b", List.of("d"), "c", List.of("d")));

        assertThat(graph.cycle()).isEmpty();
    }
}
