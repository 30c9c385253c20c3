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
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.MalformedResponseException;
import tachyon.chatroom.port.ConnectionLostException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ResponseTooLargeException;
import tachyon.chatroom.port.ServiceException;

class MetersTest {
    private final Observed observed = new Observed();
    private final ChatroomGateway chatrooms = observed.gateway();

    @Test
    void everyOperationHasATimerOfItsOwn() {
        Chatroom room = chatrooms.createChatroom(Observed.CREATE);
        chatrooms.updateChatroom(room.id(), UpdateChatroomRequest.builder().build());
        chatrooms.listChatrooms(ListChatroomsRequest.builder().build());
        chatrooms.listMessages(room.id(), ListMessagesRequest.builder().build());
        chatrooms.deleteChatroom(room.id());

        for (Operation operation : Operation.values()) {
            assertThat(observed.meters
                            .get("chatroom.call")
                            .tags("operation", operation.operationId(), "transport", "inmemory")
                            .tags("outcome", "success", "status.class", "2xx", "error", "none")
                            .timer()
                            .count())
                    .as(operation.operationId())
                    .isEqualTo(1);
        }
    }

    @Test
    void aStreamIsOneCallForEachPage() {
        for (int i = 0; i < 3; i++) {
            observed.room();
        }
        assertThat(chatrooms.listAllChatrooms(
                        ListChatroomsRequest.builder().limit(2).build()))
                .hasSize(3);

        assertThat(observed.meters.get("chatroom.call").timer().count()).isEqualTo(2);
    }

    @Test
    void aCallUnderWayIsCountedAsActive() {
        List<Integer> active = new ArrayList<>();
        ChatroomGateway view = chatrooms.withOptions(CallOptions.builder()
                .accessToken(() -> {
                    active.add(observed.meters
                            .get("chatroom.call.active")
                            .tags("operation", "create_chatroom", "transport", "inmemory")
                            .longTaskTimer()
                            .activeTasks());
                    return "token";
                })
                .build());
        view.createChatroom(Observed.CREATE);

        assertThat(active).containsExactly(1);
        assertThat(observed.meters.get("chatroom.call.active").longTaskTimer().activeTasks())
                .isZero();
    }

    static Stream<Arguments> failures() {
        Operation create = Operation.CREATE_CHATROOM;
        return Stream.of(
                Arguments.of(ServiceException.of(create, 404), "not_applied", "4xx"),
                Arguments.of(ServiceException.of(create, 429), "not_applied", "4xx"),
                Arguments.of(ServiceException.of(create, 503), "unknown", "5xx"),
                Arguments.of(ServiceException.of(create, 302), "unknown", "3xx"),
                Arguments.of(ServiceException.of(create, 201), "unknown", "2xx"),
                Arguments.of(new MalformedResponseException(create, Outcome.APPLIED, "cut", null), "applied", "none"),
                Arguments.of(new ResponseTooLargeException(create, Outcome.UNKNOWN, "large", null), "unknown", "none"),
                Arguments.of(new ConnectFailedException(create, "refused", null), "not_applied", "none"),
                Arguments.of(new ConnectionLostException(create, Outcome.UNKNOWN, "reset", null), "unknown", "none"),
                Arguments.of(
                        new DeadlineExceededException(create, Outcome.UNKNOWN, Duration.ofSeconds(1), null),
                        "unknown",
                        "none"),
                Arguments.of(
                        new CallInterruptedException(create, Outcome.NOT_APPLIED, "interrupted", null),
                        "not_applied",
                        "none"),
                Arguments.of(new CallRejectedException(create, "open", null), "not_applied", "none"),
                Arguments.of(
                        new GatewayClosedException(create, Outcome.NOT_APPLIED, "closed", null),
                        "not_applied",
                        "none"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureIsTimedByItsOutcomeAndStatus(ChatroomException failure, String outcome, String statusClass) {
        observed.service.failNextCall(failure);
        assertThatThrownBy(() -> chatrooms.createChatroom(Observed.CREATE)).isSameAs(failure);

        assertThat(observed.meters
                        .get("chatroom.call")
                        .tags("outcome", outcome, "status.class", statusClass)
                        .tag("error", failure.getClass().getSimpleName())
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aSupplierOfTokensThatThrowsIsAnUnknownFailure() {
        IllegalStateException thrown = new IllegalStateException("secret-token");
        ChatroomGateway view = chatrooms.withOptions(CallOptions.builder()
                .accessToken(() -> {
                    throw thrown;
                })
                .build());
        assertThatThrownBy(() -> view.createChatroom(Observed.CREATE)).isSameAs(thrown);

        assertThat(observed.meters
                        .get("chatroom.call")
                        .tags("outcome", "unknown", "status.class", "none", "error", "RedactedException")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(observed.tracer.onlySpan().getError()).hasMessage("java.lang.IllegalStateException");
    }

    @Test
    void allMetersOfANameHaveTheSameTags() {
        chatrooms.createChatroom(Observed.CREATE);
        observed.service.failNextCall(ServiceException.of(Operation.DELETE_CHATROOM, 503));
        assertThatThrownBy(() -> chatrooms.deleteChatroom(ChatroomId.of("ch_1")));

        assertThat(observed.meters.find("chatroom.call").timers())
                .hasSize(2)
                .allSatisfy(timer -> assertThat(timer.getId().getTags())
                        .extracting("key")
                        .containsExactly("error", "operation", "outcome", "status.class", "transport"));
    }

    @Test
    void aConventionOfOnesOwnAddsKeyValues() {
        ChatroomObservationConvention convention = new ChatroomObservationConvention("chat") {
            @Override
            public KeyValues getLowCardinalityKeyValues(ChatroomObservationContext context) {
                return super.getLowCardinalityKeyValues(context).and(KeyValue.of("region", "eu"));
            }
        };
        ObservedChatrooms.wrap(observed.service, observed.settings(builder -> builder.observationConvention(convention)))
                .createChatroom(Observed.CREATE);

        assertThat(observed.meters.get("chat").tag("region", "eu").timer().count())
                .isEqualTo(1);
    }

    @Test
    void aConventionOfTheRegistryIsAsked() {
        observed.registry.observationConfig().observationConvention(new ChatroomObservationConvention("everywhere"));
        chatrooms.createChatroom(Observed.CREATE);

        assertThat(observed.meters.get("everywhere").timer().count()).isEqualTo(1);
    }
}
