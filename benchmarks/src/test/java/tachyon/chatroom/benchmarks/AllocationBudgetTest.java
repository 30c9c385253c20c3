package tachyon.chatroom.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
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
    private static final int CALLS_UNTIL_COMPILED = 20_000;
    private static final int CALLS_COUNTED = 1_000;
    private static final double HEADROOM = 1.05;

    private static AnswerServer server;
    private static Object last;

    @BeforeAll
    static void start() {
        server = AnswerServer.startProgram();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Bytes for each call as they were measured, the larger of JDK 17 and 25. */
    @ParameterizedTest(name = "{0}: {1} within {2} bytes")
    @CsvSource({
        "httpclient5, create, 10000",
        "httpclient5, update, 10000",
        "httpclient5, delete, 7000",
        "httpclient5, list, 100000",
        "httpclient5, messages, 100000",
        "retrofit, create, 14000",
        "retrofit, update, 14000",
        "retrofit, delete, 10000",
        "retrofit, list, 100000",
        "retrofit, messages, 100000",
        "inmemory, list, 1000",
    })
    void aCallAllocatesNoMoreThanItsBudget(String kind, String operation, long budget) throws Exception {
        try (MeasuredClient client = MeasuredClients.connect(kind, server.baseUrl(), 1)) {
            Call call = call(client, operation);
            allocatedBy(call, CALLS_UNTIL_COMPILED);
            long bytes = allocatedBy(call, CALLS_COUNTED) / CALLS_COUNTED;
            System.out.println("ALLOC " + kind + " " + operation + " " + bytes);
            assertThat(bytes).isLessThanOrEqualTo(Math.round(budget * HEADROOM));
        }
    }

    private static long allocatedBy(Call call, int times) throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < times; i++) {
            last = call.make();
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
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
