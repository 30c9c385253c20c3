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
                        | createChatroom | 12,000 | – | 13,470 | ≤ 10,991 **missed** | 110 | – | 1.06 (1.01–1.10) | ≤ 1 **missed** |
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
    void comparesTheThroughputWithTheBareTransportAndTheGoal() {
        Measurements measured = Measurements.parse("""
                section,scenario,subject,metric,median,min,max
                throughput,16 platform threads,bare-httpclient5,ops/s,20000,19000,21000
                throughput,16 platform threads,bare-httpclient5,us CPU/op,40,39,41
                throughput,16 platform threads,httpclient5,ops/s,19200,19000,19400
                throughput,16 platform threads,httpclient5,us CPU/op,44,43,45
                throughput,16 platform threads,httpclient5,ratio,0.96,0.9,1.02
                throughput,16 platform threads,httpclient5,CPU ratio,1.1,1.05,1.2
                throughput,16 platform threads,retrofit,ratio,0.94,0.9,1
                throughput,80 % of the steady rate,httpclient5,calls,30000,20000,40000
                throughput,after 100 calls,httpclient5,%,1.5,1,2
                """);

        assertThat(new ThroughputTables(measured).throughput()).isEqualTo("""
                        | threads, transport | bare, ops/s | ours, ops/s | ours, × | goal, × | bare, µs of CPU | ours, µs of CPU | CPU, × |
                        |---|--:|--:|--:|--:|--:|--:|--:|
                        | 16 platform threads, httpclient5 | 20,000 | 19,200 | 0.96 (0.90–1.02) | ≥ 0.95 reached | 40 | 44 | 1.10 (1.05–1.20) |
                        | 16 platform threads, retrofit | – | – | 0.94 (0.90–1) | ≥ 0.95 **missed** | – | – | – |
                        """);
        assertThat(new ThroughputTables(measured).rampUp())
                .contains("| httpclient5 | 30,000 (20,000–40,000) | – |")
                .contains("| bare-okhttp | – | – |");
        assertThat(new Plots(measured).all().get("ramp-up.svg")).contains("ours, HttpClient 5", "% of the steady rate");
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
