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
import tachyon.chatroom.port.ServerErrorException;
import tachyon.chatroom.port.ServiceException;

/** The observations outside and inside a decorator that retries calls. */
class RetryTest {
    private static final ListChatroomsRequest ALL =
            ListChatroomsRequest.builder().build();

    private final ObservationFixture fixture = new ObservationFixture();

    @Test
    void outsideACallWithRetriesIsOneObservationWithEventsAndItsNumberOfAttempts() {
        ChatroomGateway chatrooms = ObservedChatrooms.wrap(fixture.resilient(fixture.service), fixture.settings());
        failTimes(2);
        chatrooms.listChatrooms(ALL);

        assertThat(fixture.meters
                        .get("chatroom.call")
                        .tag("outcome", "SUCCESS")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(fixture.meters
                        .get("chatroom.call.retry")
                        .tags("operation", "get_chatrooms", "transport", "inmemory")
                        .counter()
                        .count())
                .isEqualTo(2);
        SimpleSpan span = fixture.tracer.onlySpan();
        assertThat(span.getTags()).containsEntry("attempts", "3");
        assertThat(span.getEvents())
                .extracting(Map.Entry::getValue)
                .containsExactly("retry after ServerErrorException", "retry after ServerErrorException");
    }

    @Test
    void outsideAFailureHasItsNumberOfAttempts() {
        ChatroomGateway chatrooms = ObservedChatrooms.wrap(fixture.resilient(fixture.service), fixture.settings());
        failTimes(3);
        assertThatThrownBy(() -> chatrooms.listChatrooms(ALL)).isInstanceOf(ServerErrorException.class);

        assertThat(fixture.tracer.onlySpan().getTags()).containsEntry("attempts", "3");
    }

    @Test
    void insideEveryAttemptIsObserved() {
        ChatroomGateway chatrooms = fixture.resilient(ObservedChatrooms.wrap(
                fixture.service, fixture.settings(builder -> builder.observationName("chatroom.attempt"))));
        failTimes(2);
        chatrooms.listChatrooms(ALL);

        assertThat(fixture.meters
                        .get("chatroom.attempt")
                        .tags("outcome", "SERVER_ERROR", "effect", "unknown")
                        .timer()
                        .count())
                .isEqualTo(2);
        assertThat(fixture.meters
                        .get("chatroom.attempt")
                        .tag("outcome", "SUCCESS")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(fixture.meters.get("chatroom.attempt.retry").counter().count())
                .isEqualTo(2);
        assertThat(fixture.tracer.getSpans())
                .extracting(span -> span.getTags().get("attempt"))
                .containsExactly(null, "2", "3");
        assertThat(fixture.tracer.getSpans().getLast().getEvents())
                .extracting(Map.Entry::getValue)
                .containsExactly("retry, attempt 3");
    }

    @Test
    void outsideRetriesAreVisibleThroughAnObservationOfAnotherLibrary() {
        ChatroomGateway chatrooms = ObservedChatrooms.wrap(
                new ObservingGateway(fixture.resilient(fixture.service), fixture.registry), fixture.settings());
        failTimes(2);
        chatrooms.listChatrooms(ALL);

        assertThat(fixture.meters.get("chatroom.call.retry").counter().count()).isEqualTo(2);
        assertThat(fixture.tracer.getSpans())
                .filteredOn(span -> span.getTags().containsKey("attempts"))
                .hasSize(1)
                .first()
                .satisfies(span -> assertThat(span.getTags()).containsEntry("attempts", "3"))
                .satisfies(span -> assertThat(span.getEvents()).hasSize(2));
    }

    @Test
    void insideRetriesAreVisibleThroughAnObservationOfAnotherLibrary() {
        ChatroomGateway chatrooms = fixture.resilient(new ObservingGateway(
                ObservedChatrooms.wrap(
                        fixture.service, fixture.settings(builder -> builder.observationName("chatroom.attempt"))),
                fixture.registry));
        failTimes(2);
        chatrooms.listChatrooms(ALL);

        assertThat(fixture.meters.get("chatroom.attempt.retry").counter().count())
                .isEqualTo(2);
    }

    @Test
    void aCallThatGaveUpHasACounterAndAnEventWithTheReason() {
        ChatroomGateway chatrooms = ObservedChatrooms.wrap(fixture.resilient(fixture.service), fixture.settings());
        failTimes(3);
        assertThatThrownBy(() -> chatrooms.listChatrooms(ALL)).isInstanceOf(ServerErrorException.class);

        assertThat(fixture.meters
                        .get("chatroom.call.gave.up")
                        .tags("operation", "get_chatrooms", "transport", "inmemory", "reason", "attempts_exhausted")
                        .counter()
                        .count())
                .isEqualTo(1);
        SimpleSpan span = fixture.tracer.onlySpan();
        assertThat(span.getEvents()).extracting(Map.Entry::getValue).endsWith("gave up, attempts exhausted");
        assertThat(span.getTags()).doesNotContainKey("reason");
    }

    @Test
    void theObservationOfAnotherOperationGetsNoEvents() {
        CallObserver observer = new CallObserver(fixture.settings());
        failTimes(1);
        var unused = observer.observe(
                Operation.CREATE_CHATROOM,
                null,
                () -> fixture.resilient(fixture.service).listChatrooms(ALL));

        assertThat(fixture.meterIds()).noneMatch(id -> id.contains("retry"));
    }

    @Test
    void onBothSidesTheAttemptsAreChildrenOfTheCall() {
        ChatroomGateway chatrooms = ObservedChatrooms.wrap(
                fixture.resilient(ObservedChatrooms.wrap(
                        fixture.service, fixture.settings(builder -> builder.observationName("chatroom.attempt")))),
                fixture.settings());
        failTimes(1);
        chatrooms.listChatrooms(ALL);

        assertThat(fixture.tracer.getSpans()).hasSize(3);
        SimpleSpan call = fixture.tracer.getSpans().getFirst();
        assertThat(fixture.tracer.getSpans())
                .filteredOn(span -> span != call)
                .allSatisfy(span -> assertThat(span.context().parentId())
                        .isEqualTo(call.context().spanId()));
    }

    @Test
    void anObservationOfAnotherLibraryGetsNoEvents() {
        ChatroomGateway chatrooms = fixture.resilient(fixture.service);
        failTimes(1);
        Observation.createNotStarted("other", fixture.registry).observe(() -> chatrooms.listChatrooms(ALL));

        assertThat(fixture.meterIds()).noneMatch(id -> id.contains("retry"));
        assertThat(fixture.tracer.onlySpan().getEvents()).isEmpty();
    }

    private void failTimes(int times) {
        for (int i = 0; i < times; i++) {
            fixture.service.failNextCall(ServiceException.of(Operation.LIST_CHATROOMS, 503));
        }
    }
}
