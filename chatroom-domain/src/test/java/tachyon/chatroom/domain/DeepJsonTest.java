package tachyon.chatroom.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values of the maximum depth, on a thread with a small stack such as those of servers with many threads. */
class DeepJsonTest {
    private static final long SMALL_STACK = 256 * 1024;

    static Stream<Arguments> containers() {
        return Stream.of(
                Arguments.argumentSet("arrays", (UnaryOperator<JsonValue>) JsonArray::of),
                Arguments.argumentSet("small objects", (UnaryOperator<JsonValue>) value -> object(1, value)),
                Arguments.argumentSet("large objects", (UnaryOperator<JsonValue>) value -> object(20, value)),
                Arguments.argumentSet("arrays in objects", (UnaryOperator<JsonValue>)
                        value -> value instanceof JsonArray ? object(2, value) : JsonArray.of(value)));
    }

    private static JsonValue object(int members, JsonValue value) {
        JsonObject.Builder object = JsonObject.builder();
        for (int i = 1; i < members; i++) {
            object.put("key" + i, JsonValue.of(i));
        }
        return object.put("key", value).build();
    }

    private static JsonValue nested(UnaryOperator<JsonValue> container) {
        JsonValue value = JsonValue.of("deepest");
        for (int depth = 0; depth < JsonValue.MAX_DEPTH; depth++) {
            value = container.apply(value);
        }
        return value;
    }

    @ParameterizedTest
    @MethodSource("containers")
    void comparesHashesAndPrintsOnASmallStack(UnaryOperator<JsonValue> container) throws Exception {
        JsonValue value = nested(container);
        JsonValue same = nested(container);
        FutureTask<Void> task = new FutureTask<>(
                () -> {
                    assertThat(value.equals(same)).isTrue();
                    assertThat(value.hashCode()).isEqualTo(same.hashCode());
                    assertThat(value.toString()).isEqualTo(same.toString());
                    assertThat(value.toJson()).contains("\"deepest\"");
                },
                null);
        Thread thread = new Thread(null, task, "small-stack", SMALL_STACK);
        thread.start();

        task.get(1, TimeUnit.MINUTES);
    }
}
