package tachyon.chatroom.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.port.CallInterruptedException;
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
@WrittenIn({"ChatroomGateway (Failures, Interruption)", "docs/own-adapter.md#requirements", "docs/failures.md"})
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

    @TestFactory
    Stream<DynamicTest> includesTheErrorCodeAndTheErrorMessageOfTheService() {
        return Call.tests(Call.ofEveryOperationOnAChatroom(gateway(), UNKNOWN), call -> {
            ChatroomNotFoundException failure = catchThrowableOfType(ChatroomNotFoundException.class, call);

            assertThat(failure.response().errorCode()).contains("not_found");
            assertThat(failure.response().errorMessage())
                    .hasValueSatisfying(message -> assertThat(message).contains(UNKNOWN.value()));
        });
    }

    @TestFactory
    Stream<DynamicTest> rejectsNullArguments() {
        return Map.<String, ThrowingCallable>of(
                        "request of a create", () -> gateway().createChatroom(absent()),
                        "id of an update", () -> gateway().updateChatroom(absent(), RENAMED),
                        "request of an update", () -> gateway().updateChatroom(UNKNOWN, absent()),
                        "id of a delete", () -> gateway().deleteChatroom(absent()),
                        "request of a listing", () -> gateway().listChatrooms(absent()),
                        "request of a stream", () -> gateway().listAllChatrooms(absent()),
                        "id of a listing of messages", () -> gateway().listMessages(absent(), MESSAGES),
                        "request of a listing of messages", () -> gateway().listMessages(UNKNOWN, absent()),
                        "options", () -> gateway().withOptions(absent()))
                .entrySet()
                .stream()
                .map(call -> DynamicTest.dynamicTest(
                        call.getKey(),
                        () -> assertThatThrownBy(call.getValue()).isInstanceOf(NullPointerException.class)));
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // Callers without a null checker can pass null.
    private static <T> T absent() {
        @Nullable T value = null;
        return value;
    }

    /**
     * The error message contains the identifier, so it exceeds the maximum of {@link ErrorResponse#truncatedBody()}.
     */
    @Test
    void reportsNotFoundForALongErrorResponseToo() {
        ChatroomId unknown = ChatroomId.of(UNKNOWN + "x".repeat(2 * ErrorResponse.MAX_TEXT_LENGTH));

        assertNotFound(Operation.DELETE_CHATROOM, () -> gateway().deleteChatroom(unknown));
    }

    @TestFactory
    Stream<DynamicTest> namesTheOperationAndTheOutcomeButNotTheTokenInItsMessage() {
        ChatroomGateway view = withToken(() -> "secret-token-1");
        return Call.tests(Call.ofEveryOperationOnAChatroom(view, UNKNOWN), call -> {
            ChatroomNotFoundException failure = catchThrowableOfType(ChatroomNotFoundException.class, call);

            assertThat(failure)
                    .hasMessageContaining(call.operation().operationId())
                    .hasMessageContaining("not applied")
                    .hasStackTraceContaining(call.operation().operationId());
            assertHidden("secret-token-1", failure);
        });
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
            return "secret-token";
        });
        return everyOperation(view, room, call -> {
            assertInterrupted(call);
            assertThat(all()).containsExactly(room);
        });
    }

    private static Stream<DynamicTest> everyOperation(ChatroomGateway gateway, Chatroom room, Consumer<Call> test) {
        return Call.tests(Call.ofEveryOperation(gateway, room.id()), test);
    }

    /**
     * Asserts that the call fails without an effect, keeps the interrupt flag set, and clears the flag for the test.
     */
    private static void assertInterrupted(Call call) {
        boolean interrupted;
        try {
            CallInterruptedException failure =
                    assertFails(CallInterruptedException.class, call.operation(), Outcome.NOT_APPLIED, call);
            assertHidden("secret-token", failure);
        } finally {
            interrupted = Thread.interrupted();
        }
        assertThat(interrupted).as("interrupt flag").isTrue();
    }
}
