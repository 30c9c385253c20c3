package tachyon.chatroom.decorator.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.observation.Observation;
import io.micrometer.tracing.test.simple.SimpleSpan;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.ServiceException;
import tachyon.chatroom.port.ServerErrorException;

/** What is seen of attempts, outside of what repeats calls and inside. */
class RetryTest {
    private static final ListChatroomsRequest ALL =
            ListChatroomsRequest.builder().build();

    private final Observed observed = new Observed();

    @Test
    void outsideACallWithRepeatsIsOneCallWithEventsAndItsNumberOfAttempts() {
        ChatroomGateway chatrooms = ObservedChatrooms.wrap(observed.patient(observed.service), observed.settings());
        failTimes(2);
        chatrooms.listChatrooms(ALL);

        assertThat(observed.meters
                        .get("chatroom.call")
                        .tag("outcome", "success")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(observed.meters
                        .get("chatroom.call.repeat")
                        .tags("operation", "get_chatrooms", "transport", "inmemory")
                        .counter()
                        .count())
                .isEqualTo(2);
        SimpleSpan span = observed.tracer.onlySpan();
        assertThat(span.getTags()).containsEntry("attempts", "3");
        assertThat(span.getEvents())
                .extracting(Map.Entry::getValue)
                .containsExactly("repeat after ServerErrorException", "repeat after ServerErrorException");
    }

    @Test
    void outsideAFailureCountsItsAttemptsWithoutAListenerToo() {
        ChatroomGateway chatrooms = ObservedChatrooms.wrap(observed.patient(observed.service), observed.settings());
        failTimes(3);
        assertThatThrownBy(() -> chatrooms.listChatrooms(ALL)).isInstanceOf(ServerErrorException.class);

        assertThat(observed.tracer.onlySpan().getTags()).containsEntry("attempts", "3");
    }

    @Test
    void insideEveryAttemptIsObserved() {
        ChatroomGateway chatrooms = observed.patient(ObservedChatrooms.wrap(
                observed.service, observed.settings(builder -> builder.observationName("chatroom.attempt"))));
        failTimes(2);
        chatrooms.listChatrooms(ALL);

        assertThat(observed.meters
                        .get("chatroom.attempt")
                        .tags("outcome", "unknown", "status.class", "5xx")
                        .timer()
                        .count())
                .isEqualTo(2);
        assertThat(observed.meters
                        .get("chatroom.attempt")
                        .tag("outcome", "success")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(observed.meterIds()).noneMatch(id -> id.contains("repeat"));
    }

    @Test
    void onBothSidesAttemptsAreChildrenOfTheirCall() {
        ChatroomGateway chatrooms = ObservedChatrooms.wrap(
                observed.patient(ObservedChatrooms.wrap(
                        observed.service, observed.settings(builder -> builder.observationName("chatroom.attempt")))),
                observed.settings());
        failTimes(1);
        chatrooms.listChatrooms(ALL);

        assertThat(observed.tracer.getSpans()).hasSize(3);
        SimpleSpan call = observed.tracer.getSpans().getFirst();
        assertThat(observed.tracer.getSpans())
                .filteredOn(span -> span != call)
                .allSatisfy(span -> assertThat(span.context().parentId())
                        .isEqualTo(call.context().spanId()));
    }

    @Test
    void anObservationOfSomebodyElseGetsNoEvents() {
        ChatroomGateway chatrooms = observed.patient(observed.service);
        failTimes(1);
        Observation.createNotStarted("theirs", observed.registry).observe(() -> chatrooms.listChatrooms(ALL));

        assertThat(observed.meterIds()).noneMatch(id -> id.contains("repeat"));
        assertThat(observed.tracer.onlySpan().getEvents()).isEmpty();
    }

    private void failTimes(int times) {
        for (int i = 0; i < times; i++) {
            observed.service.failNextCall(ServiceException.of(Operation.LIST_CHATROOMS, 503));
        }
    }
}
