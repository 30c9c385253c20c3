package tachyon.chatroom.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ErrorResponse;

/**
 * The fixture of one test of a contract: a gateway, the optional hooks into its service, and the resources to close after the
 * test. Not thread-safe.
 */
public final class GatewayUnderTest {
    private final ChatroomGateway gateway;
    private final List<AutoCloseable> resources = new ArrayList<>();
    private Consumer<ChatMessage> messageSeeder =
            message -> Assumptions.abort("this test needs a message seeder: see GatewayUnderTest.withMessageSeeder");

    private FaultInjector faultInjector = (response, applied) ->
            Assumptions.abort("this test needs a fault injector: see GatewayUnderTest.withFaultInjector");

    private GatewayUnderTest(ChatroomGateway gateway) {
        this.gateway = gateway;
        resources.add(gateway);
    }

    /**
     * Creates a fixture.
     *
     * @param gateway a gateway whose operator has no chatrooms; it is closed after the test
     * @return the fixture
     */
    public static GatewayUnderTest of(ChatroomGateway gateway) {
        return new GatewayUnderTest(Objects.requireNonNull(gateway, "gateway"));
    }

    /**
     * Sets the message seeder, which adds a message to the service behind the gateway. The service's conversation
     * operations write messages; this library does not offer them, so the contract cannot add messages through the
     * gateway.
     *
     * <p>Default: none, and JUnit reports the tests that need messages as aborted.
     *
     * @param messageSeeder a function that adds a message to the chatroom in {@link ChatMessage#chatroomId()}; the
     *     test's thread calls it
     * @return this fixture
     */
    public GatewayUnderTest withMessageSeeder(Consumer<ChatMessage> messageSeeder) {
        this.messageSeeder = Objects.requireNonNull(messageSeeder, "messageSeeder");
        return this;
    }

    /**
     * Sets the fault injector, which makes the next call fail with a chosen error response. A fake such as
     * {@code InMemoryChatrooms} offers it as {@code service::failNextCall}.
     *
     * <p>Default: none, and JUnit reports the tests of chosen error responses as aborted. Do not set it for a decorator
     * that retries: these tests require one attempt per call.
     *
     * @param faultInjector the hook; the test's thread calls it
     * @return this fixture
     */
    public GatewayUnderTest withFaultInjector(FaultInjector faultInjector) {
        this.faultInjector = Objects.requireNonNull(faultInjector, "faultInjector");
        return this;
    }

    /**
     * Adds resources to close after the test, such as the server behind the gateway.
     *
     * @param resources the resources, which are closed after the gateway in this order
     * @return this fixture
     */
    public GatewayUnderTest withCloseables(AutoCloseable... resources) {
        Collections.addAll(this.resources, resources);
        return this;
    }

    ChatroomGateway gateway() {
        return gateway;
    }

    void addMessage(ChatMessage message) {
        messageSeeder.accept(message);
    }

    void failNextCall(ErrorResponse response, boolean applied) {
        faultInjector.failNextCall(response, applied);
    }

    /** Closes the gateway and all resources, even if closing one of them fails. */
    void close() throws Exception {
        @Nullable Exception first = null;
        for (AutoCloseable resource : resources) {
            try {
                resource.close();
            } catch (Exception e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
