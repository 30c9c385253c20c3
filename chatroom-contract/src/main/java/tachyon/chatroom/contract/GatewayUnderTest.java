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
 * What one test of a contract is given: a gateway, a way to put messages into its service if there is one, and what has
 * to be closed when the test is over. Not thread-safe.
 */
public final class GatewayUnderTest {
    private final ChatroomGateway gateway;
    private final List<AutoCloseable> resources = new ArrayList<>();
    private Consumer<ChatMessage> messages =
            message -> Assumptions.abort("this gateway under test has no way to add messages");

    private GatewayUnderTest(ChatroomGateway gateway) {
        this.gateway = gateway;
        resources.add(gateway);
    }

    /**
     * Gives a test its gateway.
     *
     * @param gateway a gateway whose operator has no chatrooms yet; closed when the test is over
     * @return what the test is given
     */
    public static GatewayUnderTest of(ChatroomGateway gateway) {
        return new GatewayUnderTest(Objects.requireNonNull(gateway, "gateway"));
    }

    /**
     * Says how a message gets into the service, for which its API has no operation. Without it the tests that need
     * messages are reported as aborted.
     *
     * @param messages adds a message to the chatroom that it names; asked on the test's thread
     * @return this
     */
    public GatewayUnderTest withMessageSeeder(Consumer<ChatMessage> messages) {
        this.messages = Objects.requireNonNull(messages, "messages");
        return this;
    }

    /**
     * Names what else to close, such as the server behind the gateway.
     *
     * @param resources closed after the gateway, in this order
     * @return this
     */
    public GatewayUnderTest withCloseables(AutoCloseable... resources) {
        Collections.addAll(this.resources, resources);
        return this;
    }

    ChatroomGateway gateway() {
        return gateway;
    }

    void addMessage(ChatMessage message) {
        messages.accept(message);
    }

    /** Closes the gateway and what was named beside it, all of it, whatever fails. */
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
