package tachyon.chatroom.decorator.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.port.RetryEvent;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.ServiceException;
import tachyon.chatroom.port.ServerErrorException;

/** Who is told of repeats. */
class OnRetryTest {
    private static final ListChatroomsRequest ALL =
            ListChatroomsRequest.builder().build();

    private final InMemoryChatrooms service = InMemoryChatrooms.create();
    private final List<Object> events = new ArrayList<>();

    @Test
    void aListenerIsToldOfEveryAttemptThatIsMadeAgainAfterTheWait() {
        ServiceException first = failNextCall();
        ServiceException second = failNextCall();
        list(event -> events.add(event.failure()));

        assertThat(events).containsExactly("pause", first, "pause", second);
    }

    @Test
    void aListenerIsNotToldOfTheLastFailure() {
        ServiceException first = failNextCall();
        ServiceException second = failNextCall();
        ServiceException last = failNextCall();
        ServerErrorException thrown = catchThrowableOfType(ServerErrorException.class, () -> list(event -> events.add(event.failure())));

        assertThat(thrown).isSameAs(last);
        assertThat(events).containsExactly("pause", first, "pause", second);
    }

    @Test
    void whatAListenerThrowsIsKeptAndChangesNothing() {
        IllegalStateException ofTheListener = new IllegalStateException("listener");
        ServiceException first = failNextCall();
        list(failure -> {
            throw ofTheListener;
        });

        assertThat(events).containsExactly("pause");
        assertThat(first).hasSuppressedException(ofTheListener);
    }

    @Test
    void aListenerThatThrowsWhatItWasToldChangesNothing() {
        failNextCall();
        list(failure -> {
            throw failure.failure();
        });

        assertThat(events).containsExactly("pause");
    }

    private void list(Consumer<RetryEvent> listener) {
        ResilientChatrooms.wrap(
                        service,
                        new Surroundings()
                                .settings()
                                .sleeper(time -> events.add("pause"))
                                .onRetry(listener)
                                .build())
                .listChatrooms(ALL);
    }

    private ServiceException failNextCall() {
        ServiceException failure = ServiceException.of(Operation.LIST_CHATROOMS, 503);
        service.failNextCall(failure);
        return failure;
    }
}
