package tachyon.chatroom.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
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
 * What a failed call tells, and that it leaves everything else as it was.
 *
 * <p>Assumed, as the service's reference is silent: the answer about a chatroom that is not there is
 * {@code {"code": "not_found", "message": …}}, and its message names the chatroom.
 */
public abstract class FailureContract extends GatewayContract {
    /** For subclasses. */
    protected FailureContract() {}

    /** A test must not hand an interrupt on to whatever runs next on its thread. */
    @AfterEach
    final void clearTheInterrupt() {
        var unused = Thread.interrupted();
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotFoundIsToldWithItsOperationItsOutcomeAndItsStatus() {
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
    void theServersOwnWordsComeWithTheFailure() {
        ChatroomNotFoundException failure = catchThrowableOfType(
                ChatroomNotFoundException.class, () -> gateway().deleteChatroom(UNKNOWN));

        assertThat(failure.response().errorCode()).contains("not_found");
        assertThat(failure.response().errorMessage())
                .hasValueSatisfying(message -> assertThat(message).contains(UNKNOWN.value()));
    }

    /** What the service says of it is longer than {@link ErrorResponse#truncatedBody()} may be. */
    @Test
    void aFailureThatIsExplainedAtLengthIsTheSameFailure() {
        ChatroomId unknown = ChatroomId.of(UNKNOWN + "x".repeat(2 * ErrorResponse.MAX_TEXT_LENGTH));

        assertNotFound(Operation.DELETE_CHATROOM, () -> gateway().deleteChatroom(unknown));
    }

    @Test
    void theMessageNamesTheOperationAndTheOutcomeAndNotTheToken() {
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
    void afterAFailureTheNextCallWorks() {
        for (int i = 0; i < 50; i++) {
            assertNotFound(Operation.DELETE_CHATROOM, () -> gateway().deleteChatroom(UNKNOWN));
        }

        Chatroom created = create("Room");
        assertThat(all()).containsExactly(created);
    }

    @TestFactory
    Stream<DynamicTest> anInterruptedThreadMakesNoCallAndStaysInterrupted() {
        Chatroom room = create("Room");
        return Map.<Operation, ThrowingCallable>of(
                        Operation.CREATE_CHATROOM, () -> create("Another"),
                        Operation.UPDATE_CHATROOM, () -> gateway().updateChatroom(room.id(), RENAMED),
                        Operation.DELETE_CHATROOM, () -> gateway().deleteChatroom(room.id()),
                        Operation.LIST_CHATROOMS, () -> gateway().listChatrooms(ALL),
                        Operation.LIST_MESSAGES, () -> gateway().listMessages(room.id(), MESSAGES))
                .entrySet()
                .stream()
                .map(call -> DynamicTest.dynamicTest(call.getKey().operationId(), () -> {
                    Thread.currentThread().interrupt();

                    assertFails(CallInterruptedException.class, call.getKey(), Outcome.NOT_APPLIED, call.getValue());
                    assertThat(Thread.interrupted()).isTrue();
                    assertThat(all()).containsExactly(room);
                }));
    }
}
