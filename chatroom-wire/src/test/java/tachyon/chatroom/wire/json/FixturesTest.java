package tachyon.chatroom.wire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The tests of every fixture of a shape: it is read as one value, which the subclass gives literally, and that value is
 * written in one way.
 *
 * @param <T> the type of the shape's values
 */
abstract class FixturesTest<T> {
    private final String shape;
    private final Map<String, T> values;
    private final Function<byte[], T> reader;
    private final Function<T, byte[]> writer;

    FixturesTest(String shape, Map<String, T> values, Function<byte[], T> reader, Function<T, byte[]> writer) {
        this.shape = shape;
        this.values = values;
        this.reader = reader;
        this.writer = writer;
    }

    private Stream<DynamicTest> forEach(Consumer<Fixture> test) {
        return Fixture.of(shape).stream().map(fixture -> dynamicTest(fixture.name(), () -> test.accept(fixture)));
    }

    @Test
    void hasAFileForEveryValueAndAValueForEveryFile() {
        assertThat(Fixture.of(shape)).extracting(Fixture::name).containsExactlyInAnyOrderElementsOf(values.keySet());
    }

    @TestFactory
    Stream<DynamicTest> readsEveryFileAsItsValue() {
        return forEach(fixture ->
                assertThat(reader.apply(bytes(fixture.json()))).isNotNull().isEqualTo(values.get(fixture.name())));
    }

    @TestFactory
    Stream<DynamicTest> writesEveryValueByteForByte() {
        return forEach(fixture -> assertThat(
                        new String(writer.apply(values.get(fixture.name())), StandardCharsets.UTF_8))
                .isEqualTo(fixture.written()));
    }

    @TestFactory
    Stream<DynamicTest> readsEveryWrittenValueBack() {
        return forEach(
                fixture -> assertThat(reader.apply(bytes(fixture.written()))).isEqualTo(values.get(fixture.name())));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
