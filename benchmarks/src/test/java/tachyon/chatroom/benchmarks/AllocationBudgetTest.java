package tachyon.chatroom.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Limits the allocation of each call. The stub server program sends fewer response headers than nginx, so that the
 * budgets differ from the published tables.
 */
class AllocationBudgetTest {
    private static final double HEADROOM = 1.05;

    private static @Nullable StubServer server;

    @BeforeAll
    static void start() throws IOException {
        AllocatedBytes.assumeReproducible();
        server = StubServer.startProgram();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    /** The budgets are measured bytes per call, the larger value of JDK 17 and 25. */
    @ParameterizedTest(name = "{0}: {1} within {2} bytes")
    @CsvSource({
        "httpclient5, create, 9401",
        "httpclient5, update, 9576",
        "httpclient5, delete, 5888",
        "httpclient5, list, 105440",
        "httpclient5, messages, 92424",
        "retrofit, create, 13536",
        "retrofit, update, 13832",
        "retrofit, delete, 9672",
        "retrofit, list, 103392",
        "retrofit, messages, 94297",
    })
    void allocatesAtMostTheBudget(String clientName, String operation, long budget) throws Exception {
        try (MeasuredClient client = MeasuredClientFactory.create(
                clientName, Objects.requireNonNull(server).baseUrl(), 1)) {
            Callable<Object> call = call(client, operation);
            assertThat(AllocatedBytes.perCall(call)).isLessThanOrEqualTo(Math.round(budget * HEADROOM));
        }
    }

    private static Callable<Object> call(MeasuredClient client, String operation) {
        return switch (operation) {
            case "create" -> client::createChatroom;
            case "update" -> client::updateChatroom;
            case "delete" -> client::deleteChatroom;
            case "list" -> client::listChatrooms;
            case "messages" -> client::listMessages;
            default -> throw new IllegalArgumentException("operation: not a valid operation, is " + operation);
        };
    }
}
