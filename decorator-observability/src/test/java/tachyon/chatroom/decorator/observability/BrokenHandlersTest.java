package tachyon.chatroom.decorator.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.ServiceException;

/** Handlers and conventions that throw. They do not affect the call. */
class BrokenHandlersTest {
    private final InMemoryChatrooms service = InMemoryChatrooms.create();
    private final ObservationRegistry registry = ObservationRegistry.create();

    private enum Step {
        START,
        SCOPE_OPENED,
        ERROR,
        SCOPE_CLOSED,
        STOP
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void aHandlerThatThrowsAffectsNeitherResultNorFailure(Step step) {
        registry.observationConfig().observationHandler(new Throwing(step));
        ChatroomGateway chatrooms = observed();
        ServiceException failure = ServiceException.of(Operation.CREATE_CHATROOM, 503);

        chatrooms.createChatroom(ObservationFixture.CREATE);
        service.failNextCall(failure);
        assertThatThrownBy(() -> chatrooms.createChatroom(ObservationFixture.CREATE))
                .isSameAs(failure);

        assertThat(service.listAllChatrooms(ListChatroomsRequest.builder().build()))
                .hasSize(1);
        assertThat(registry.getCurrentObservation()).isNull();
    }

    @Test
    void aConventionThatThrowsDoesNotAffectTheCall() {
        registry.observationConfig().observationHandler(context -> true);
        registry.observationConfig().observationConvention(new ChatroomObservationConvention("broken") {
            @Override
            public String getContextualName(ChatroomObservationContext context) {
                throw new IllegalStateException("convention");
            }
        });
        observed().createChatroom(ObservationFixture.CREATE);

        assertThat(registry.getCurrentObservation()).isNull();
    }

    private ChatroomGateway observed() {
        return ObservedChatrooms.wrap(
                service,
                ObservabilitySettings.builder().observationRegistry(registry).build());
    }

    private record Throwing(Step step) implements ObservationHandler<Observation.Context> {
        private void at(Step reached) {
            if (reached == step) {
                throw new IllegalStateException("handler at " + reached);
            }
        }

        @Override
        public void onStart(Observation.Context context) {
            at(Step.START);
        }

        @Override
        public void onScopeOpened(Observation.Context context) {
            at(Step.SCOPE_OPENED);
        }

        @Override
        public void onError(Observation.Context context) {
            at(Step.ERROR);
        }

        @Override
        public void onScopeClosed(Observation.Context context) {
            at(Step.SCOPE_CLOSED);
        }

        @Override
        public void onStop(Observation.Context context) {
            at(Step.STOP);
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }
    }
}
