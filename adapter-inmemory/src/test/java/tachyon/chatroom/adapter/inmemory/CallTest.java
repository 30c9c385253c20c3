package tachyon.chatroom.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ServiceException;

class CallTest {
    private final InMemoryChatrooms chatrooms = Service.empty();

    @AfterEach
    void clearTheInterrupt() {
        Thread.interrupted();
    }

    @Test
    void failsAllCallsOfAClosedGatewayAndItsViews() {
        InMemoryChatrooms view = chatrooms.withOptions(Service.as("tn_other"));
        chatrooms.close();
        chatrooms.close();

        assertThatThrownBy(() -> chatrooms.createChatroom(Service.named("x")))
                .isInstanceOfSatisfying(GatewayClosedException.class, failure -> {
                    assertThat(failure.operation()).isEqualTo(Operation.CREATE_CHATROOM);
                    assertThat(failure.outcome()).isEqualTo(Outcome.NOT_APPLIED);
                });
        assertThatThrownBy(() -> view.listChatrooms(Service.ALL)).isInstanceOf(GatewayClosedException.class);
        assertThatThrownBy(() -> view.withOptions(CallOptions.empty()).listChatrooms(Service.ALL))
                .isInstanceOf(GatewayClosedException.class);
    }

    @Test
    void staysOpenWhenAViewIsClosed() {
        InMemoryChatrooms view = chatrooms.withOptions(CallOptions.empty());
        view.close();

        assertThat(view.createChatroom(Service.named("x")).name()).isEqualTo("x");
        assertThat(Service.names(chatrooms)).containsExactly("x");
    }

    @Test
    void makesNoCallOnAnInterruptedThreadAndKeepsTheInterrupt() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> chatrooms.createChatroom(Service.named("x")))
                .isInstanceOfSatisfying(CallInterruptedException.class, failure -> {
                    assertThat(failure.operation()).isEqualTo(Operation.CREATE_CHATROOM);
                    assertThat(failure.outcome()).isEqualTo(Outcome.NOT_APPLIED);
                });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(Service.names(chatrooms)).isEmpty();
    }

    @Test
    void keepsAQueuedFailureForTheNextCallThatIsMade() {
        ServiceException failure = ServiceException.of(Operation.LIST_CHATROOMS, 503);
        chatrooms.failNextCall(failure);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Service.names(chatrooms)).isInstanceOf(CallInterruptedException.class);
        Thread.interrupted();

        assertThatThrownBy(() -> Service.names(chatrooms)).isSameAs(failure);
    }

    @Test
    void callsTheTokenSupplierOncePerCall() {
        AtomicInteger supplied = new AtomicInteger();
        InMemoryChatrooms view = withToken(() -> "token-" + supplied.incrementAndGet());

        view.createChatroom(Service.named("x"));
        view.withOptions(Service.as("tn_other")).listChatrooms(Service.ALL);

        assertThat(supplied).hasValue(2);
    }

    @Test
    void rejectsAnInvalidTokenWithoutRevealingIt() {
        InMemoryChatrooms view = withToken(() -> "secret\n");

        assertThatThrownBy(() -> view.createChatroom(Service.named("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("accessToken")
                .hasMessageNotContaining("secret");
        assertThat(Service.names(chatrooms)).isEmpty();
    }

    @Test
    void doesNotCallTheTokenSupplierOfAClosedGateway() {
        AtomicInteger supplied = new AtomicInteger();
        InMemoryChatrooms view = withToken(() -> "token-" + supplied.incrementAndGet());
        chatrooms.close();

        assertThatThrownBy(() -> view.createChatroom(Service.named("x"))).isInstanceOf(GatewayClosedException.class);
        assertThat(supplied).hasValue(0);
    }

    @Test
    void doesNotCallTheTokenSupplierOnAnInterruptedThread() {
        AtomicInteger supplied = new AtomicInteger();
        InMemoryChatrooms view = withToken(() -> "token-" + supplied.incrementAndGet());
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> view.createChatroom(Service.named("x"))).isInstanceOf(CallInterruptedException.class);
        assertThat(supplied).hasValue(0);
    }

    @Test
    void failsIfTheTokenSupplierClosesTheGateway() {
        InMemoryChatrooms view = withToken(() -> {
            chatrooms.close();
            return "token";
        });

        assertThatThrownBy(() -> view.createChatroom(Service.named("x")))
                .isInstanceOfSatisfying(GatewayClosedException.class, failure -> {
                    assertThat(failure.operation()).isEqualTo(Operation.CREATE_CHATROOM);
                    assertThat(failure.outcome()).isEqualTo(Outcome.NOT_APPLIED);
                });
    }

    @Test
    void failsIfTheTokenSupplierInterruptsTheThread() {
        InMemoryChatrooms view = withToken(() -> {
            Thread.currentThread().interrupt();
            return "token";
        });

        assertThatThrownBy(() -> view.createChatroom(Service.named("x")))
                .isInstanceOfSatisfying(CallInterruptedException.class, failure -> {
                    assertThat(failure.operation()).isEqualTo(Operation.CREATE_CHATROOM);
                    assertThat(failure.outcome()).isEqualTo(Outcome.NOT_APPLIED);
                });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(Service.names(chatrooms)).isEmpty();
    }

    @Test
    void propagatesAnExceptionOfTheTokenSupplier() {
        InMemoryChatrooms view = withToken(() -> {
            throw new UnsupportedOperationException("no token available");
        });

        assertThatThrownBy(() -> view.listChatrooms(Service.ALL)).hasMessage("no token available");
    }

    @Test
    void ignoresTimeouts() {
        InMemoryChatrooms view = chatrooms.withOptions(
                CallOptions.builder().timeout(Duration.ofMillis(1)).build());

        assertThat(view.createChatroom(Service.named("x")).name()).isEqualTo("x");
    }

    @Test
    void inheritsAbsentOptionsInAViewOfAView() {
        InMemoryChatrooms other = chatrooms.withOptions(Service.as("tn_other"));

        other.withOptions(CallOptions.empty()).createChatroom(Service.named("x"));

        assertThat(Service.names(other)).containsExactly("x");
        assertThat(Service.names(chatrooms)).isEmpty();
    }

    @Test
    @SuppressWarnings("NullAway") // The test makes the call of a user without a null checker.
    void namesAMissingArgument() {
        assertThatThrownBy(() -> chatrooms.createChatroom(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("request");
        assertThatThrownBy(() -> chatrooms.deleteChatroom(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("chatroomId");
    }

    @Test
    void rejectsAnInvalidOperatorId() {
        assertThatThrownBy(() -> InMemoryChatrooms.builder().operatorId("two words"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("operatorId");
    }

    @Test
    @SuppressWarnings("NullAway") // The supplier is that of a user without a null checker.
    void rejectsANullToken() {
        InMemoryChatrooms view = withToken(() -> null);

        assertThatThrownBy(() -> view.createChatroom(Service.named("room")))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("accessToken");
    }

    private InMemoryChatrooms withToken(Supplier<String> accessToken) {
        return chatrooms.withOptions(
                CallOptions.builder().accessToken(accessToken).build());
    }
}
