package tachyon.chatroom.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ChatroomNotFoundException;
import tachyon.chatroom.port.ErrorResponse;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;

/**
 * The contract of failed calls: the information in a failure, and the absence of side effects.
 *
 * <p>The service's REST reference does not specify the following, which the contract assumes: the response about an
 * unknown chatroom is {@code {"code": "not_found", "message": …}}, and its message contains the chatroom's identifier.
 */
public abstract class FailureContract extends GatewayContract {
    /** Creates the contract, for subclasses. */
    protected FailureContract() {}

    /** Prevents a failed test from interrupting the next test on the same thread. */
    @AfterEach
    final void clearInterrupt() {
        var unused = Thread.interrupted();
    }

    @TestFactory
    Stream<DynamicTest> reportsAnUnknownChatroomWithOperationOutcomeAndStatus() {
        return Map.<Operation, ThrowingCallable>of(
                        Operation.UPDATE_CHATROOM, () -> gateway().updateChatroom(UNKNOWN, RENAMED),
                        Operation.DELETE_CHATROOM, () -> gateway().deleteChatroom(UNKNOWN),
                        Operation.LIST_MESSAGES, () -> gateway().listMessages(UNKNOWN, MESSAGES))
                .entrySet()
                .stream()
                .map(call -> DynamicTest.dynamicTest(
                        call.getKey().operationId(), () -> assertNotFound(call.getKey(), call.getValue())));
    }

    @Test
    void includesTheErrorCodeAndTheErrorMessageOfTheService() {
        ChatroomNotFoundException failure = catchThrowableOfType(
                ChatroomNotFoundException.class, () -> gateway().deleteChatroom(UNKNOWN));

        assertThat(failure.response().errorCode()).contains("not_found");
        assertThat(failure.response().errorMessage())
                .hasValueSatisfying(message -> assertThat(message).contains(UNKNOWN.value()));
    }

    /**
     * The error message contains the identifier, so it exceeds the maximum of {@link ErrorResponse#truncatedBody()}.
     */
    @Test
    void reportsNotFoundForALongErrorResponseToo() {
        ChatroomId unknown = ChatroomId.of(UNKNOWN + "x".repeat(2 * ErrorResponse.MAX_TEXT_LENGTH));

        assertNotFound(Operation.DELETE_CHATROOM, () -> gateway().deleteChatroom(unknown));
    }

    @Test
    void namesTheOperationAndTheOutcomeButNotTheTokenInItsMessage() {
        ChatroomGateway view = gateway()
                .withOptions(CallOptions.builder().accessToken("secret-token-1").build());
        ChatroomNotFoundException failure =
                catchThrowableOfType(ChatroomNotFoundException.class, () -> view.deleteChatroom(UNKNOWN));

        assertThat(failure)
                .hasMessageContaining("delete_chatroom")
                .hasMessageContaining("not applied")
                .hasStackTraceContaining("delete_chatroom");
        assertThat(failure.getMessage()).doesNotContain("secret-token-1");
    }

    @Test
    void succeedsAfterFailedCalls() {
        for (int i = 0; i < 50; i++) {
            assertNotFound(Operation.DELETE_CHATROOM, () -> gateway().deleteChatroom(UNKNOWN));
        }

        Chatroom created = create("Room");
        assertThat(all()).containsExactly(created);
    }

    @TestFactory
    Stream<DynamicTest> failsEveryOperationOfAnInterruptedThreadAndKeepsItInterrupted() {
        Chatroom room = create("Room");
        return everyOperation(gateway(), room, call -> {
            Thread.currentThread().interrupt();

            assertInterrupted(call);
            assertThat(all()).containsExactly(room);
        });
    }

    @TestFactory
    Stream<DynamicTest> doesNotCallTheTokenSupplierOnAnInterruptedThread() {
        Chatroom room = create("Room");
        ChatroomGateway view = withToken(() -> {
            throw new AssertionError("a call of an interrupted thread must not call the token supplier");
        });
        return everyOperation(view, room, call -> {
            Thread.currentThread().interrupt();

            assertInterrupted(call);
        });
    }

    @TestFactory
    Stream<DynamicTest> failsEveryOperationWhoseTokenSupplierInterruptsTheThread() {
        Chatroom room = create("Room");
        ChatroomGateway view = withToken(() -> {
            Thread.currentThread().interrupt();
            return "token";
        });
        return everyOperation(view, room, call -> {
            assertInterrupted(call);
            assertThat(all()).containsExactly(room);
        });
    }

    private ChatroomGateway withToken(Supplier<String> accessToken) {
        return gateway()
                .withOptions(CallOptions.builder().accessToken(accessToken).build());
    }

    private static Stream<DynamicTest> everyOperation(
            ChatroomGateway gateway, Chatroom room, Consumer<Map.Entry<Operation, ThrowingCallable>> test) {
        return Map.<Operation, ThrowingCallable>of(
                        Operation.CREATE_CHATROOM, () -> gateway.createChatroom(named("Another")),
                        Operation.UPDATE_CHATROOM, () -> gateway.updateChatroom(room.id(), RENAMED),
                        Operation.DELETE_CHATROOM, () -> gateway.deleteChatroom(room.id()),
                        Operation.LIST_CHATROOMS, () -> gateway.listChatrooms(ALL),
                        Operation.LIST_MESSAGES, () -> gateway.listMessages(room.id(), MESSAGES))
                .entrySet()
                .stream()
                .map(call -> DynamicTest.dynamicTest(call.getKey().operationId(), () -> test.accept(call)));
    }

    /**
     * Asserts that the call fails without an effect, keeps the interrupt flag set, and clears the flag for the test.
     */
    private static void assertInterrupted(Map.Entry<Operation, ThrowingCallable> call) {
        boolean interrupted;
        try {
            assertFails(CallInterruptedException.class, call.getKey(), Outcome.NOT_APPLIED, call.getValue());
        } finally {
            interrupted = Thread.interrupted();
        }
        assertThat(interrupted).as("interrupt flag").isTrue();
    }
}
