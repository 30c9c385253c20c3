package tachyon.chatroom.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChatroomExceptionFamilyTest {
    private final Throwable cause = new IllegalStateException("cause");

    @Test
    void isSealed() {
        assertThat(ChatroomException.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(
                        ServiceException.class,
                        MalformedResponseException.class,
                        ResponseTooLargeException.class,
                        ConnectFailedException.class,
                        ConnectionLostException.class,
                        DeadlineExceededException.class,
                        CallInterruptedException.class,
                        CallRejectedException.class,
                        GatewayClosedException.class);
        assertThat(ServiceException.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(
                        InvalidRequestException.class,
                        UnauthenticatedException.class,
                        PermissionDeniedException.class,
                        ChatroomNotFoundException.class,
                        ConflictException.class,
                        RateLimitedException.class,
                        ServerErrorException.class,
                        UnexpectedStatusException.class);
        assertThat(ConnectFailedException.class.getPermittedSubclasses()).containsExactly(TlsException.class);
    }

    @Test
    void consistsOfPublicTypesThatCannotBeExtended() {
        assertThat(family(ChatroomException.class)).hasSize(19).allSatisfy(type -> {
            assertThat(Modifier.isPublic(type.getModifiers())).isTrue();
            assertThat(type.isSealed() || Modifier.isFinal(type.getModifiers())).isTrue();
        });
    }

    private static Stream<Class<?>> family(Class<?> type) {
        return type.isSealed()
                ? Stream.concat(
                        Stream.of(type),
                        Stream.of(type.getPermittedSubclasses()).flatMap(ChatroomExceptionFamilyTest::family))
                : Stream.of(type);
    }

    @Test
    void isUnchecked() {
        assertThat(ChatroomException.class).isAssignableTo(RuntimeException.class);
    }

    static Stream<Arguments> failuresWithAnOutcomeParameter() {
        return Stream.of(
                argumentSet("malformed", (Failure) MalformedResponseException::new),
                argumentSet("too large", (Failure) ResponseTooLargeException::new),
                argumentSet("connection lost", (Failure) ConnectionLostException::new),
                argumentSet("interrupted", (Failure) CallInterruptedException::new),
                argumentSet("closed", (Failure) GatewayClosedException::new));
    }

    interface Failure {
        ChatroomException of(Operation operation, Outcome outcome, String message, Throwable cause);
    }

    @ParameterizedTest
    @MethodSource("failuresWithAnOutcomeParameter")
    void hasTheOperationTheOutcomeTheMessageAndTheCause(Failure failure) {
        ChatroomException exception = failure.of(Operation.CREATE_CHATROOM, Outcome.APPLIED, "truncated", cause);

        assertThat(exception.operation()).isEqualTo(Operation.CREATE_CHATROOM);
        assertThat(exception.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(exception).hasMessage("create_chatroom: truncated (applied)").hasCause(cause);
        assertThat(failure.of(Operation.LIST_MESSAGES, Outcome.UNKNOWN, "truncated", cause))
                .hasMessage("get_chatroom_messages: truncated (outcome unknown)");
    }

    @ParameterizedTest
    @EnumSource
    void isNotAppliedWithoutAConnection(Operation operation) {
        ConnectFailedException exception = new ConnectFailedException(operation, "refused", cause);

        assertThat(exception.outcome()).isEqualTo(Outcome.NOT_APPLIED);
        assertThat(exception.operation()).isEqualTo(operation);
        assertThat(exception)
                .hasMessage("%s: refused (not applied)", operation.operationId())
                .hasCause(cause);
    }

    @Test
    void treatsATlsFailureAsAFailureToConnect() {
        ChatroomException exception = new TlsException(Operation.DELETE_CHATROOM, "certificate expired", null);

        assertThat(exception).isInstanceOf(ConnectFailedException.class).hasNoCause();
        assertThat(exception).hasMessage("delete_chatroom: certificate expired (not applied)");
        assertThat(exception.outcome()).isEqualTo(Outcome.NOT_APPLIED);
    }

    @ParameterizedTest
    @EnumSource
    void hasTheTimeoutOfAnExceededDeadline(Outcome outcome) {
        DeadlineExceededException exception =
                new DeadlineExceededException(Operation.UPDATE_CHATROOM, outcome, Duration.ofMillis(1500), cause);

        assertThat(exception.timeout()).isEqualTo(Duration.ofMillis(1500));
        assertThat(exception.outcome()).isEqualTo(outcome);
        assertThat(exception)
                .hasMessage("update_chatroom: did not complete within 1500 ms (%s)", outcome.words())
                .hasCause(cause);
    }

    @ParameterizedTest
    @EnumSource
    void isNotAppliedIfAPolicyRejectedTheCall(Operation operation) {
        CallRejectedException exception = new CallRejectedException(operation, "full", cause);

        assertThat(exception.outcome()).isEqualTo(Outcome.NOT_APPLIED);
        assertThat(exception)
                .hasMessage("%s: full (not applied)", operation.operationId())
                .hasCause(cause);
    }

    @Test
    void hasOneAttemptByDefault() {
        assertThat(new ConnectionLostException(Operation.DELETE_CHATROOM, Outcome.UNKNOWN, "reset", null).attempts())
                .isEqualTo(1);
    }

    @Test
    void hasADistinctTextForEveryOutcome() {
        assertThat(Outcome.values())
                .extracting(Outcome::words)
                .containsExactly("not applied", "applied", "outcome unknown");
    }
}
