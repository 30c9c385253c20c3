package tachyon.chatroom.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ServiceException;

class CallingTest {
    private final InMemoryChatrooms chatrooms = Service.empty();

    @AfterEach
    void leaveNoInterruptBehind() {
        Thread.interrupted();
    }

    @Test
    void aClosedGatewayAndItsViewsFail() {
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
    void closingAViewClosesNothing() {
        InMemoryChatrooms view = chatrooms.withOptions(CallOptions.empty());
        view.close();

        assertThat(view.createChatroom(Service.named("x")).name()).isEqualTo("x");
        assertThat(Service.names(chatrooms)).containsExactly("x");
    }

    @Test
    void anInterruptedThreadMakesNoCallAndStaysInterrupted() {
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
    void aCallThatIsNotMadeUsesNoPlannedFailureUp() {
        ServiceException failure = ServiceException.of(Operation.LIST_CHATROOMS, 503);
        chatrooms.failNextCall(failure);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Service.names(chatrooms)).isInstanceOf(CallInterruptedException.class);
        Thread.interrupted();

        assertThatThrownBy(() -> Service.names(chatrooms)).isSameAs(failure);
    }

    @Test
    void theTokenIsAskedForOnEveryCall() {
        AtomicInteger asked = new AtomicInteger();
        InMemoryChatrooms view = chatrooms.withOptions(CallOptions.builder()
                .accessToken(() -> "token-" + asked.incrementAndGet())
                .build());

        view.createChatroom(Service.named("x"));
        view.withOptions(Service.as("tn_other")).listChatrooms(Service.ALL);

        assertThat(asked).hasValue(2);
    }

    @Test
    void aTokenThatNoHeaderCanCarryIsRejectedAndNotShown() {
        InMemoryChatrooms view = chatrooms.withOptions(
                CallOptions.builder().accessToken(() -> "secret\n").build());

        assertThatThrownBy(() -> view.createChatroom(Service.named("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("accessToken")
                .hasMessageNotContaining("secret");
        assertThat(Service.names(chatrooms)).isEmpty();
    }

    @Test
    void whatTheTokenSupplierThrowsReachesTheCaller() {
        InMemoryChatrooms view = chatrooms.withOptions(CallOptions.builder()
                .accessToken(() -> {
                    throw new UnsupportedOperationException("no token today");
                })
                .build());

        assertThatThrownBy(() -> view.listChatrooms(Service.ALL)).hasMessage("no token today");
    }

    @Test
    void noTimeoutRunsOut() {
        InMemoryChatrooms view = chatrooms.withOptions(
                CallOptions.builder().timeout(Duration.ofMillis(1)).build());

        assertThat(view.createChatroom(Service.named("x")).name()).isEqualTo("x");
    }

    @Test
    void aViewOfAViewKeepsWhatItDoesNotName() {
        InMemoryChatrooms other = chatrooms.withOptions(Service.as("tn_other"));

        other.withOptions(CallOptions.empty()).createChatroom(Service.named("x"));

        assertThat(Service.names(other)).containsExactly("x");
        assertThat(Service.names(chatrooms)).isEmpty();
    }

    @Test
    @SuppressWarnings("NullAway") // This is what a caller without a null checker does.
    void aMissingArgumentIsNamed() {
        assertThatThrownBy(() -> chatrooms.createChatroom(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("request");
        assertThatThrownBy(() -> chatrooms.deleteChatroom(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("chatroomId");
    }

    @Test
    void aBadOperatorIsRejectedWhenItIsNamed() {
        assertThatThrownBy(() -> InMemoryChatrooms.builder().operatorId("two words"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("operatorId");
    }

    @Test
    @SuppressWarnings("NullAway") // What a supplier without null checks can do is the point.
    void aSupplierThatGivesNoTokenIsNotAccepted() {
        InMemoryChatrooms view = InMemoryChatrooms.create()
                .withOptions(CallOptions.builder().accessToken(() -> null).build());

        assertThatThrownBy(() -> view.createChatroom(Service.named("room")))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("accessToken");
    }
}
