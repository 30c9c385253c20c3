package tachyon.chatroom.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.OperatorId;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;

/** The contract of views and their call options. */
public abstract class CallOptionsContract extends GatewayContract {
    /** Creates the contract, for subclasses. */
    protected CallOptionsContract() {}

    @Test
    void keepsTheOperatorOfTheGatewayInAViewWithoutOptions() {
        Chatroom created = gateway().withOptions(CallOptions.empty()).createChatroom(named("Room"));

        assertThat(all()).containsExactly(created);
    }

    @Test
    void inheritsOptionsThatANestedViewDoesNotSet() {
        OperatorId operatorId = OperatorId.of("tn_of_a_view");
        Chatroom created = gateway()
                .withOptions(CallOptions.builder().operatorId(operatorId).build())
                .withOptions(
                        CallOptions.builder().timeout(Duration.ofSeconds(30)).build())
                .createChatroom(named("Room"));

        assertThat(created.operatorId()).isEqualTo(operatorId);
    }

    @Test
    void overridesTheOperatorInANestedView() {
        OperatorId operatorId = OperatorId.of("tn_of_the_second");
        Chatroom created = gateway()
                .withOptions(CallOptions.builder().operatorId("tn_of_the_first").build())
                .withOptions(CallOptions.builder().operatorId(operatorId).build())
                .createChatroom(named("Room"));

        assertThat(created.operatorId()).isEqualTo(operatorId);
    }

    @Test
    void overridesTheTokenSupplierInANestedView() {
        ChatroomGateway first = withToken(() -> {
            throw new AssertionError("the second view has a supplier of its own");
        });
        ChatroomGateway second = first.withOptions(
                CallOptions.builder().accessToken(() -> "token").build());

        assertThat(second.createChatroom(named("Room")).name()).isEqualTo("Room");
    }

    @Test
    void keepsTheOperatorOfTheGatewayAfterACallOfAView() {
        gateway()
                .withOptions(CallOptions.builder().operatorId("tn_of_a_view").build())
                .createChatroom(named("Theirs"));
        Chatroom mine = create("Mine");

        assertThat(all()).containsExactly(mine);
    }

    @Test
    void succeedsWithinTheTimeoutOfAView() {
        ChatroomGateway view = gateway()
                .withOptions(
                        CallOptions.builder().timeout(Duration.ofMinutes(1)).build());

        assertThat(view.createChatroom(named("Room")).name()).isEqualTo("Room");
    }

    @Test
    void callsTheTokenSupplierOncePerCallOnTheCallingThread() {
        List<Thread> callingThreads = new ArrayList<>();
        ChatroomGateway view = withToken(() -> {
            callingThreads.add(Thread.currentThread());
            return "token-" + callingThreads.size();
        });

        Chatroom room = view.createChatroom(named("Room"));
        view.updateChatroom(room.id(), RENAMED);
        view.listChatrooms(ALL);
        view.listMessages(room.id(), MESSAGES);
        view.deleteChatroom(room.id());

        assertThat(callingThreads).hasSize(5).containsOnly(Thread.currentThread());
    }

    @Test
    void doesNotCallTheTokenSupplierOfAViewForTheGateway() {
        withToken(() -> {
            throw new AssertionError("no test calls this view");
        });

        assertThat(create("Room").name()).isEqualTo("Room");
    }

    @Test
    void propagatesAnExceptionOfTheTokenSupplierUnchanged() {
        RuntimeException exception = new UnsupportedOperationException("no token today");
        ChatroomGateway view = withToken(() -> {
            throw exception;
        });

        assertThatThrownBy(() -> view.createChatroom(named("Room"))).isSameAs(exception);
        assertThat(all()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> rejectsAnInvalidTokenWithoutShowingIt() {
        return Stream.of("secret\n", "secret\r\nx-operator-id: tn_2", "secret token", "secr\u00e9t", "secret\u0000", "")
                .map(token -> DynamicTest.dynamicTest(Texts.printable(token), () -> {
                    assertThatThrownBy(() -> withToken(() -> token).createChatroom(named("Room")))
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessageContaining("accessToken")
                            .hasMessageNotContaining("secr");
                    assertThat(all()).isEmpty();
                }));
    }

    @Test
    void rejectsANullToken() {
        assertThatThrownBy(() -> withToken(CallOptionsContract::nullToken).createChatroom(named("Room")))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("accessToken");
        assertThat(all()).isEmpty();
    }

    private ChatroomGateway withToken(Supplier<String> accessToken) {
        return gateway()
                .withOptions(CallOptions.builder().accessToken(accessToken).build());
    }

    @SuppressWarnings("NullAway") // A supplier without a null checker can return null.
    private static String nullToken() {
        @Nullable String token = null;
        return token;
    }
}
