package tachyon.chatroom.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a call may allocate on the thread that makes it, once it is compiled. The build runs this with compilation in the
 * foreground ({@code -Xbatch}), so that the same number of calls leads to the same code and the same bytes.
 */
@SuppressWarnings("NullAway.Init") // JUnit calls the set-up first.
class AllocationBudgetTest {
    private static final int CALLS_UNTIL_COMPILED = 12_000;
    private static final int CALLS_COUNTED = 1_000;
    private static final double HEADROOM = 1.05;

    private static AnswerServer server;

    @BeforeAll
    static void start() throws IOException {
        server = AnswerServer.startProgram();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Bytes for each call as they were measured, the larger of JDK 17 and 25. */
    @ParameterizedTest(name = "{0}: {1} within {2} bytes")
    @CsvSource({
        "httpclient5, create, 9625",
        "httpclient5, update, 10128",
        "httpclient5, delete, 6640",
        "httpclient5, list, 109984",
        "httpclient5, messages, 97072",
        "retrofit, create, 13184",
        "retrofit, update, 13792",
        "retrofit, delete, 9656",
        "retrofit, list, 107248",
        "retrofit, messages, 98168",
    })
    void aCallAllocatesNoMoreThanItsBudget(String kind, String operation, long budget) throws Exception {
        try (MeasuredClient client = MeasuredClients.connect(kind, server.baseUrl(), 1)) {
            Call call = call(client, operation);
            allocatedBy(call, CALLS_UNTIL_COMPILED);
            long bytes = allocatedBy(call, CALLS_COUNTED) / CALLS_COUNTED;
            assertThat(bytes).isLessThanOrEqualTo(Math.round(budget * HEADROOM));
        }
    }

    private static long allocatedBy(Call call, int times) throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Object last = call.make();
        for (int i = 1; i < times; i++) {
            last = call.make();
        }
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(last).isNotNull();
        return bytes;
    }

    private static Call call(MeasuredClient client, String operation) {
        return switch (operation) {
            case "create" -> client::createChatroom;
            case "update" -> client::updateChatroom;
            case "delete" -> client::deleteChatroom;
            case "list" -> client::listChatrooms;
            case "messages" -> client::listMessages;
            default -> throw new IllegalArgumentException("operation: there is none named " + operation);
        };
    }

    private interface Call {
        Object make() throws Exception;
    }
}
