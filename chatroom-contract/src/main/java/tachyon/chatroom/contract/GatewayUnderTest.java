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

/**
 * The fixture of one test of a contract: a gateway, an optional message seeder, and the resources to close after the
 * test. Not thread-safe.
 */
public final class GatewayUnderTest {
    private final ChatroomGateway gateway;
    private final List<AutoCloseable> resources = new ArrayList<>();
    private Consumer<ChatMessage> messageSeeder =
            message -> Assumptions.abort("this test needs a message seeder: see GatewayUnderTest.withMessageSeeder");

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
