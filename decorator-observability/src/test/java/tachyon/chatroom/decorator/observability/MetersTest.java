package tachyon.chatroom.decorator.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.CallRejectedException;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ConnectFailedException;
import tachyon.chatroom.port.ConnectionLostException;
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.MalformedResponseException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ResponseTooLargeException;
import tachyon.chatroom.port.ServiceException;

class MetersTest {
    private final ObservationFixture fixture = new ObservationFixture();
    private final ChatroomGateway chatrooms = fixture.gateway();

    @Test
    void everyOperationHasItsOwnTimer() {
        Chatroom room = chatrooms.createChatroom(ObservationFixture.CREATE);
        chatrooms.updateChatroom(room.id(), UpdateChatroomRequest.builder().build());
        chatrooms.listChatrooms(ListChatroomsRequest.builder().build());
        chatrooms.listMessages(room.id(), ListMessagesRequest.builder().build());
        chatrooms.deleteChatroom(room.id());

        for (Operation operation : Operation.values()) {
            assertThat(fixture.meters
                            .get("chatroom.call")
                            .tags("operation", operation.operationId(), "transport", "inmemory")
                            .tags("outcome", "SUCCESS", "effect", "applied", "error", "none")
                            .timer()
                            .count())
                    .as(operation.operationId())
                    .isEqualTo(1);
        }
    }

    @Test
    void listingAllChatroomsIsOneCallForEachPage() {
        for (int i = 0; i < 3; i++) {
            fixture.room();
        }
        assertThat(chatrooms.listAllChatrooms(
                        ListChatroomsRequest.builder().limit(2).build()))
                .hasSize(3);

        assertThat(fixture.meters.get("chatroom.call").timer().count()).isEqualTo(2);
    }

    @Test
    void aCallInFlightIsAnActiveTask() {
        List<Integer> active = new ArrayList<>();
        ChatroomGateway view = chatrooms.withOptions(CallOptions.builder()
                .accessToken(() -> {
                    active.add(fixture.meters
                            .get("chatroom.call.active")
                            .tags("operation", "create_chatroom", "transport", "inmemory")
                            .longTaskTimer()
                            .activeTasks());
                    return "token";
                })
                .build());
        view.createChatroom(ObservationFixture.CREATE);

        assertThat(active).containsExactly(1);
        assertThat(fixture.meters.get("chatroom.call.active").longTaskTimer().activeTasks())
                .isZero();
    }

    static Stream<Arguments> failures() {
        Operation create = Operation.CREATE_CHATROOM;
        return Stream.of(
                Arguments.of(ServiceException.of(create, 102), "INFORMATIONAL", "unknown"),
                Arguments.of(ServiceException.of(create, 201), "UNKNOWN", "unknown"),
                Arguments.of(ServiceException.of(create, 302), "REDIRECTION", "unknown"),
                Arguments.of(ServiceException.of(create, 404), "CLIENT_ERROR", "not_applied"),
                Arguments.of(ServiceException.of(create, 408), "CLIENT_ERROR", "unknown"),
                Arguments.of(ServiceException.of(create, 429), "CLIENT_ERROR", "not_applied"),
                Arguments.of(ServiceException.of(create, 503), "SERVER_ERROR", "unknown"),
                Arguments.of(ServiceException.of(create, 600), "UNKNOWN", "unknown"),
                Arguments.of(
                        new MalformedResponseException(create, Outcome.APPLIED, "truncated", null),
                        "UNKNOWN",
                        "applied"),
                Arguments.of(
                        new ResponseTooLargeException(create, Outcome.UNKNOWN, "large", null), "UNKNOWN", "unknown"),
                Arguments.of(new ConnectFailedException(create, "refused", null), "UNKNOWN", "not_applied"),
                Arguments.of(new ConnectionLostException(create, Outcome.UNKNOWN, "reset", null), "UNKNOWN", "unknown"),
                Arguments.of(
                        new DeadlineExceededException(create, Outcome.UNKNOWN, Duration.ofSeconds(1), null),
                        "UNKNOWN",
                        "unknown"),
                Arguments.of(
                        new CallInterruptedException(create, Outcome.NOT_APPLIED, "interrupted", null),
                        "UNKNOWN",
                        "not_applied"),
                Arguments.of(new CallRejectedException(create, "open", null), "UNKNOWN", "not_applied"),
                Arguments.of(
                        new GatewayClosedException(create, Outcome.NOT_APPLIED, "closed", null),
                        "UNKNOWN",
                        "not_applied"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void timesAFailureByItsOutcomeAndEffect(ChatroomException failure, String outcome, String effect) {
        fixture.service.failNextCall(failure);
        assertThatThrownBy(() -> chatrooms.createChatroom(ObservationFixture.CREATE))
                .isSameAs(failure);

        assertThat(fixture.meters
                        .get("chatroom.call")
                        .tags("outcome", outcome, "effect", effect)
                        .tag("error", failure.getClass().getSimpleName())
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void anExceptionOfTheTokenSupplierHasUnknownOutcomeAndIsRedacted() {
        IllegalStateException thrown = new IllegalStateException("secret-token");
        ChatroomGateway view = chatrooms.withOptions(CallOptions.builder()
                .accessToken(() -> {
                    throw thrown;
                })
                .build());
        assertThatThrownBy(() -> view.createChatroom(ObservationFixture.CREATE)).isSameAs(thrown);

        assertThat(fixture.meters
                        .get("chatroom.call")
                        .tags("outcome", "UNKNOWN", "effect", "unknown", "error", "RedactedException")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(fixture.tracer.onlySpan().getError()).hasMessage("java.lang.IllegalStateException");
    }

    @Test
    void allTimersOfANameHaveTheSameKeys() {
        chatrooms.createChatroom(ObservationFixture.CREATE);
        fixture.service.failNextCall(ServiceException.of(Operation.DELETE_CHATROOM, 503));
        assertThatThrownBy(() -> chatrooms.deleteChatroom(ChatroomId.of("ch_1")));

        assertThat(fixture.meters.find("chatroom.call").timers())
                .hasSize(2)
                .allSatisfy(timer -> assertThat(timer.getId().getTags())
                        .extracting("key")
                        .containsExactly("effect", "error", "operation", "outcome", "transport"));
    }

    @Test
    void aCustomConventionAddsKeyValues() {
        ChatroomObservationConvention convention = new ChatroomObservationConvention("chat") {
            @Override
            public KeyValues getLowCardinalityKeyValues(ChatroomObservationContext context) {
                return super.getLowCardinalityKeyValues(context).and(KeyValue.of("region", "eu"));
            }
        };
        ObservedChatrooms.wrap(fixture.service, fixture.settings(builder -> builder.observationConvention(convention)))
                .createChatroom(ObservationFixture.CREATE);

        assertThat(fixture.meters.get("chat").tag("region", "eu").timer().count())
                .isEqualTo(1);
    }

    @Test
    void usesTheConventionOfTheRegistry() {
        fixture.registry.observationConfig().observationConvention(new ChatroomObservationConvention("everywhere"));
        chatrooms.createChatroom(ObservationFixture.CREATE);

        assertThat(fixture.meters.get("everywhere").timer().count()).isEqualTo(1);
    }
}
