package tachyon.chatroom.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.port.spi.AttemptRecorder;
import org.junit.jupiter.params.provider.MethodSource;

class ChatroomExceptionFamilyTest {
    private final Throwable cause = new IllegalStateException("cause");

    @Test
    void theFamilyIsSealed() {
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
    void everyMemberIsPublicAndClosedToOthers() {
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
    void failuresAreUnchecked() {
        assertThat(ChatroomException.class).isAssignableTo(RuntimeException.class);
    }

    static Stream<Arguments> failuresWhoseOutcomeIsGiven() {
        return Stream.of(
                argumentSet("malformed", (Failure) MalformedResponseException::new),
                argumentSet("too large", (Failure) ResponseTooLargeException::new),
                argumentSet("network", (Failure) ConnectionLostException::new),
                argumentSet("interrupted", (Failure) CallInterruptedException::new),
                argumentSet("closed", (Failure) GatewayClosedException::new));
    }

    interface Failure {
        ChatroomException of(Operation operation, Outcome outcome, String what, Throwable cause);
    }

    @ParameterizedTest
    @MethodSource("failuresWhoseOutcomeIsGiven")
    void aFailureSaysWhatWasAskedAndWhetherItMayHaveHappened(Failure failure) {
        ChatroomException exception = failure.of(Operation.CREATE_CHATROOM, Outcome.APPLIED, "cut short", cause);

        assertThat(exception.operation()).isEqualTo(Operation.CREATE_CHATROOM);
        assertThat(exception.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(exception).hasMessage("create_chatroom: cut short (applied)").hasCause(cause);
        assertThat(failure.of(Operation.LIST_MESSAGES, Outcome.UNKNOWN, "cut short", cause))
                .hasMessage("get_chatroom_messages: cut short (outcome unknown)");
    }

    @ParameterizedTest
    @EnumSource
    void withoutAConnectionNothingIsApplied(Operation operation) {
        ConnectFailedException exception = new ConnectFailedException(operation, "refused", cause);

        assertThat(exception.outcome()).isEqualTo(Outcome.NOT_APPLIED);
        assertThat(exception.operation()).isEqualTo(operation);
        assertThat(exception)
                .hasMessage("%s: refused (not applied)", operation.operationId())
                .hasCause(cause);
    }

    @Test
    void aTlsFailureIsAConnectionFailure() {
        ChatroomException exception = new TlsException(Operation.DELETE_CHATROOM, "certificate expired", null);

        assertThat(exception).isInstanceOf(ConnectFailedException.class).hasNoCause();
        assertThat(exception).hasMessage("delete_chatroom: certificate expired (not applied)");
        assertThat(exception.outcome()).isEqualTo(Outcome.NOT_APPLIED);
    }

    @ParameterizedTest
    @EnumSource
    void aDeadlineTellsTheTimeThatTheCallHad(Outcome outcome) {
        DeadlineExceededException exception =
                new DeadlineExceededException(Operation.UPDATE_CHATROOM, outcome, Duration.ofMillis(1500), cause);

        assertThat(exception.timeout()).isEqualTo(Duration.ofMillis(1500));
        assertThat(exception.outcome()).isEqualTo(outcome);
        assertThat(exception)
                .hasMessage("update_chatroom: not done within 1500 ms (%s)", outcome.words())
                .hasCause(cause);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRefusedOnThisSideIsNotApplied(Operation operation) {
        CallRejectedException exception = new CallRejectedException(operation, "full", cause);

        assertThat(exception.outcome()).isEqualTo(Outcome.NOT_APPLIED);
        assertThat(exception)
                .hasMessage("%s: full (not applied)", operation.operationId())
                .hasCause(cause);
    }

    @Test
    void aFailureIsOfOneAttemptUnlessToldOtherwise() {
        assertThat(new ConnectionLostException(Operation.DELETE_CHATROOM, Outcome.UNKNOWN, "reset", null).attempts())
                .isEqualTo(1);
    }

    @Test
    void theLastFailureTellsOfTheEarlierOnes() {
        ChatroomException broken = new ConnectionLostException(Operation.DELETE_CHATROOM, Outcome.UNKNOWN, "reset", null);
        ChatroomException refused = new ConnectFailedException(Operation.DELETE_CHATROOM, "refused", null);
        ChatroomException last = new ConnectFailedException(Operation.DELETE_CHATROOM, "refused again", null);

        assertThat(AttemptRecorder.record(last, 3, List.of(broken, refused))).isSameAs(last);

        assertThat(last.attempts()).isEqualTo(3);
        assertThat(last.getSuppressed()).containsExactly(broken, refused);
        assertThat(last).hasMessage("delete_chatroom: refused again (outcome unknown, after 3 attempts)");
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_APPLIED, NOT_APPLIED, NOT_APPLIED",
        "NOT_APPLIED, UNKNOWN, UNKNOWN",
        "UNKNOWN, NOT_APPLIED, UNKNOWN",
        "UNKNOWN, APPLIED, APPLIED",
        "APPLIED, NOT_APPLIED, APPLIED"
    })
    void theOutcomeIsThatOfAllAttempts(Outcome earlier, Outcome last, Outcome both) {
        ChatroomException failure = new ConnectionLostException(Operation.DELETE_CHATROOM, last, "reset", null);
        ChatroomException before = new ConnectionLostException(Operation.DELETE_CHATROOM, earlier, "reset", null);

        assertThat(AttemptRecorder.record(failure, 2, List.of(before)).outcome()).isEqualTo(both);
    }

    @Test
    void aFailureThatEveryAttemptThrewDoesNotSuppressItself() {
        ChatroomException failure = new ConnectionLostException(Operation.DELETE_CHATROOM, Outcome.UNKNOWN, "reset", null);

        assertThat(AttemptRecorder.record(failure, 2, List.of(failure)).attempts()).isEqualTo(2);
        assertThat(failure).hasNoSuppressedExceptions();
    }

    @Test
    void noAttemptsAreNone() {
        ChatroomException failure = new ConnectionLostException(Operation.DELETE_CHATROOM, Outcome.UNKNOWN, "reset", null);

        assertThatThrownBy(() -> AttemptRecorder.record(failure, 0, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("attempts: must be at least 1, is 0");
    }

    @Test
    void theOutcomesAreToldApartInWords() {
        assertThat(Outcome.values())
                .extracting(Outcome::words)
                .containsExactly("not applied", "applied", "outcome unknown");
    }
}
