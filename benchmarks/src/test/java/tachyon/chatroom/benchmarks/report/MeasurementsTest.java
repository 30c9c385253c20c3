package tachyon.chatroom.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasurementsTest {
    private static final String TEXT = """
            # machine: a processor; 2 cores
            # server: nginx: the fast one
            section,scenario,subject,metric,median,min,max
            calls,createChatroom,httpclient5,us/op,121.5,119,130.25
            calls,createChatroom,httpclient5,B/op,13470,13470,13471
            memory,a chatroom,100000,bytes,598.2,598,599
            """;

    @Test
    void writesTheTextThatItRead() {
        assertThat(Measurements.parse(TEXT).text()).isEqualTo(TEXT);
    }

    @Test
    void replacesTheRowsOfAnExistingSection() {
        Measurement added = new Measurement("calls", "createChatroom", "retrofit", "us/op", 140, 140, 140);

        Measurements merged = Measurements.parse(TEXT).withSection("calls", List.of(added));

        assertThat(merged.rows())
                .containsExactly(added, new Measurement("memory", "a chatroom", "100000", "bytes", 598.2, 598, 599));
    }

    @Test
    void appendsANewSection() {
        Measurement added = new Measurement("wire", "readChatroom", "chatroom-wire", "us/op", 1, 1, 1);

        assertThat(Measurements.parse(TEXT).withSection("wire", List.of(added)).sections())
                .containsExactly("calls", "memory", "wire");
    }

    @Test
    void replacesAHeaderLineInPlace() {
        assertThat(Measurements.parse(TEXT)
                        .withHeader(Map.of("machine", "another"))
                        .text())
                .startsWith("# machine: another\n# server: nginx: the fast one\n");
    }

    @Test
    void roundsToFiveDigitsExceptWholeNumbers() {
        assertThat(new Measurement("a", "b", "c", "d", 1234567, 0.000123456, 98765.4321).line())
                .isEqualTo("a,b,c,d,1234567,0.00012346,98765");
    }

    @Test
    void computesTheMedianMinimumAndMaximum() {
        assertThat(Measurement.of("a", "b", "c", "d", List.of(5.0, 1.0, 2.0)))
                .isEqualTo(new Measurement("a", "b", "c", "d", 2, 1, 5));
        assertThat(Measurement.of("a", "b", "c", "d", List.of(4.0, 2.0)))
                .isEqualTo(new Measurement("a", "b", "c", "d", 3, 2, 4));
    }

    @Test
    void rejectsValuesThatTheFileCannotRepresent() {
        assertThatThrownBy(() -> new Measurement("a", "1,000", "c", "d", 1, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Measurement("a", "b", "c", "d", Double.NaN, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Measurements.parse("calls,createChatroom,1\n"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
