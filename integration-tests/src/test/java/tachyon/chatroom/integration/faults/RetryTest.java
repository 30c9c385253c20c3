package tachyon.chatroom.integration.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tachyon.chatroom.decorator.resilience.ResilienceSettings;
import tachyon.chatroom.decorator.resilience.ResilientChatrooms;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.integration.fixtures.TransportTest;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ConnectFailedException;
import tachyon.chatroom.port.ConnectionLostException;
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.MalformedResponseException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.RateLimitedException;
import tachyon.chatroom.port.ServerErrorException;
import tachyon.chatroom.port.UnexpectedStatusException;

/** The resilience decorator over each transport: the operations that it retries after each fault of a real server. */
class RetryTest extends TransportTest {
    private static final ChatroomId ID = ChatroomId.of("ch_1");

    private final List<Duration> waits = new ArrayList<>();

    /** A fault of the server on the first request, and the failure of a call that is not retried. */
    private enum Fault {
        END_OF_CONNECTION(ConnectionLostException.class, Outcome.UNKNOWN, true),
        MALFORMED_RESPONSE(MalformedResponseException.class, Outcome.APPLIED, true),
        STATUS_301(UnexpectedStatusException.class, Outcome.UNKNOWN, false),
        STATUS_408(UnexpectedStatusException.class, Outcome.UNKNOWN, true),
        STATUS_429(RateLimitedException.class, Outcome.NOT_APPLIED, true),
        STATUS_500(ServerErrorException.class, Outcome.UNKNOWN, true),
        STATUS_503(ServerErrorException.class, Outcome.UNKNOWN, true);

        private final Class<? extends ChatroomException> failure;
        private final Outcome outcome;
        private final boolean retriedWhereSafe;

        Fault(Class<? extends ChatroomException> failure, Outcome outcome, boolean retriedWhereSafe) {
            this.failure = failure;
            this.outcome = outcome;
            this.retriedWhereSafe = retriedWhereSafe;
        }

        boolean isRetried(Operation operation) {
            return retriedWhereSafe && operation != Operation.CREATE_CHATROOM && operation != Operation.UPDATE_CHATROOM;
        }

        Reply reply(Operation operation) {
            return switch (this) {
                case END_OF_CONNECTION -> Reply.disconnect();
                case MALFORMED_RESPONSE ->
                    operation == Operation.DELETE_CHATROOM
                            ? Reply.bytesThenClose("HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\n{}")
                            : Reply.json("200 OK", "{");
                default -> Reply.json(name().substring("STATUS_".length()) + " Status", "{}");
            };
        }
    }

    static Stream<Arguments> everyFaultOfEveryOperation() {
        return Stream.of(Transport.values())
                .flatMap(transport -> Stream.of(Operation.values())
                        .flatMap(operation ->
                                Stream.of(Fault.values()).map(fault -> Arguments.of(transport, operation, fault))));
    }

    @ParameterizedTest
    @MethodSource("everyFaultOfEveryOperation")
    void retriesOnlyWhereItIsSafe(Transport transport, Operation operation, Fault fault) {
        RawServer server = server(fault.reply(operation), success(operation));
        ThrowingCallable call = call(retrying(createGateway(transport, server)), operation);

        if (fault.isRetried(operation)) {
            assertThatCode(call).doesNotThrowAnyException();
            assertThat(server.requests()).hasSize(2);
            assertThat(server.requests().get(1).line())
                    .isEqualTo(server.requests().get(0).line());
            assertThat(waits).hasSizeLessThanOrEqualTo(1);
        } else {
            assertThat(assertFails(fault.failure, fault.outcome, call).attempts())
                    .isEqualTo(1);
            assertThat(server.requests()).hasSize(1);
            assertThat(waits).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void treatsNotFoundAsSuccessWhenRetryingADelete(Transport transport) {
        RawServer server = server(Reply.disconnect(), Reply.json("404 Not Found", "{}"));

        retrying(createGateway(transport, server)).deleteChatroom(ID);

        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void retriesEveryOperationAfterARefusedConnection(Transport transport) {
        ChatroomGateway gateway = retrying(createGateway(transport, settings("http://127.0.0.1:" + closedPort())));
        for (Operation operation : Operation.values()) {
            ChatroomException failure =
                    assertFails(ConnectFailedException.class, Outcome.NOT_APPLIED, call(gateway, operation));
            assertThat(failure.attempts()).isEqualTo(3);
            assertThat(failure.getSuppressed()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void appliesTheOverallTimeoutToAllAttempts(Transport transport) {
        RawServer server = server(Reply.disconnect(), Reply.silence());
        ChatroomGateway gateway = ResilientChatrooms.wrap(
                createGateway(transport, server),
                ResilienceSettings.builder()
                        .timeout(Duration.ofMillis(500))
                        .initialBackoff(Duration.ofMillis(1))
                        .build());

        assertPrompt(Duration.ofSeconds(3), () -> {
            DeadlineExceededException failure = (DeadlineExceededException)
                    assertFails(DeadlineExceededException.class, Outcome.UNKNOWN, () -> gateway.listChatrooms(LIST));
            assertThat(failure.timeout()).isEqualTo(Duration.ofMillis(500));
            assertThat(failure.attempts()).isEqualTo(2);
        });
        assertThat(server.requests()).hasSize(2);
    }

    private ChatroomGateway retrying(ChatroomGateway gateway) {
        return ResilientChatrooms.wrap(
                gateway, ResilienceSettings.builder().sleeper(waits::add).build());
    }

    private static ThrowingCallable call(ChatroomGateway gateway, Operation operation) {
        return switch (operation) {
            case CREATE_CHATROOM -> () -> gateway.createChatroom(CREATE);
            case UPDATE_CHATROOM ->
                () -> gateway.updateChatroom(
                        ID, UpdateChatroomRequest.builder().name("Room").build());
            case DELETE_CHATROOM -> () -> gateway.deleteChatroom(ID);
            case LIST_CHATROOMS -> () -> gateway.listChatrooms(LIST);
            case LIST_MESSAGES ->
                () -> gateway.listMessages(ID, ListMessagesRequest.builder().build());
        };
    }

    private static Reply success(Operation operation) {
        return switch (operation) {
            case CREATE_CHATROOM, UPDATE_CHATROOM -> Reply.json("200 OK", ONE_ROOM);
            case DELETE_CHATROOM -> Reply.bytes("HTTP/1.1 204 No Content\r\n\r\n");
            case LIST_CHATROOMS -> Reply.json("200 OK", ROOMS);
            case LIST_MESSAGES -> Reply.json("200 OK", NO_MESSAGES);
        };
    }
}
