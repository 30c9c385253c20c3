package tachyon.chatroom.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TablesTest {
    private static final Measurements MEASURED = Measurements.parse("""
            # machine: a processor; 2 cores
            section,scenario,subject,metric,median,min,max
            calls,createChatroom,bare-httpclient5,us/op,110,100,120
            calls,createChatroom,bare-httpclient5,B/op,12000,12000,12000
            calls,createChatroom,httpclient5,B/op,13470,13470,13471
            calls,createChatroom,httpclient5,ratio,1.06,1.01,1.1
            in-memory,listFirst,1000,us/op,1.234,1,2
            in-memory,listFirst,1000000,us/op,12.34,12,13
            """);

    private static String table(String name) {
        return Objects.requireNonNull(new Tables(MEASURED).all().get(name));
    }

    @Test
    void comparesACallWithItsTransportTheGeneratedClientAndTheGoal() {
        assertThat(table("calls-httpclient5")).isEqualTo("""
                        | operation | bare httpclient5, B | generated, B | ours, B | goal, B | bare httpclient5, µs | generated, × | ours, × | goal, × |
                        |---|--:|--:|--:|--:|--:|--:|--:|--:|
                        | createChatroom | 12,000 | – | 13,470 | ≤ 13,500 reached | 110 | – | 1.06 (1.01–1.10) | ≤ 1.05 **missed** |
                        """);
    }

    @Test
    void hasAColumnForEachNumberOfChatroomsInMemory() {
        assertThat(table("in-memory")).isEqualTo("""
                        | operation, µs | 1,000 chatrooms | 1,000,000 chatrooms | goal, 1,000,000 chatrooms |
                        |---|--:|--:|--:|
                        | listFirst | 1.23 | 12.3 | ≤ 50 reached |
                        """);
    }

    @Test
    void replacesTheTextBetweenMarkersOnly() {
        String page = """
                Before.

                <!-- measured: a -->
                old
                <!-- end -->

                Between.
                <!-- measured: b --><!-- end -->
                """;

        String once = Page.with(page, Map.of("a", "| new |\n", "b", "| too |\n"));

        assertThat(once).isEqualTo("""
                        Before.

                        <!-- measured: a -->

                        | new |

                        <!-- end -->

                        Between.
                        <!-- measured: b -->

                        | too |

                        <!-- end -->
                        """);
        assertThat(Page.with(once, Map.of("a", "| new |\n", "b", "| too |\n"))).isEqualTo(once);
    }

    @Test
    void rejectsAPageWithoutTheMarker() {
        assertThatThrownBy(() -> Page.with("Nothing.", Map.of("a", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("measured: a");
    }

    @Test
    void drawsTheSamePlotsForTheSameResults() {
        Map<String, String> plots = new Plots(MEASURED).all();

        assertThat(plots).isEqualTo(new Plots(MEASURED).all());
        assertThat(plots.get("allocation.svg")).contains("Allocation per call", "15,000");
        assertThat(plots.get("in-memory.svg")).contains("list, first page", "1,000,000");
        assertThat(plots.values())
                .allSatisfy(plot -> assertThat(plot).startsWith("<svg").doesNotContain("NaN"));
    }

    @Test
    void comparesTheGatewaysForTheChoiceOfATransport() {
        Measurements measured = Measurements.parse("""
                section,scenario,subject,metric,median,min,max
                footprint,all,httpclient5,bytes,3371761,3371761,3371761
                footprint,all,inmemory,bytes,241730,241730,241730
                throughput,8 platform threads,retrofit,ops/s,21575,20159,22992
                """);

        assertThat(new TransportChoice(measured).tables().get("transports"))
                .startsWith("|  | HttpClient 5 | Retrofit | in memory |")
                .contains("| size of the jars, KB | 3,372 | – | 242 |")
                .endsWith("| creates per second, 8 platform threads | – | 21,575 | – |\n");
    }
}
