package tachyon.chatroom.decorator.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.ServiceException;
import tachyon.chatroom.port.ServiceFailureException;

/** Who is told of repeats. */
class OnRepeatTest {
    private static final ListChatroomsRequest ALL =
            ListChatroomsRequest.builder().build();

    private final InMemoryChatrooms service = InMemoryChatrooms.create();
    private final List<Object> events = new ArrayList<>();

    @Test
    void aListenerIsToldOfEveryAttemptThatIsMadeAgainAfterTheWait() {
        ServiceException first = failNextCall();
        ServiceException second = failNextCall();
        list(events::add);

        assertThat(events).containsExactly("pause", first, "pause", second);
    }

    @Test
    void aListenerIsNotToldOfTheLastFailure() {
        ServiceException first = failNextCall();
        ServiceException second = failNextCall();
        ServiceException last = failNextCall();
        ServiceFailureException thrown = catchThrowableOfType(ServiceFailureException.class, () -> list(events::add));

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
            throw failure;
        });

        assertThat(events).containsExactly("pause");
    }

    private void list(Consumer<ChatroomException> listener) {
        ResilientChatrooms.wrap(
                        service,
                        new Surroundings()
                                .settings()
                                .pause(time -> events.add("pause"))
                                .onRepeat(listener)
                                .build())
                .listChatrooms(ALL);
    }

    private ServiceException failNextCall() {
        ServiceException failure = ServiceException.of(Operation.LIST_CHATROOMS, 503);
        service.failNextCall(failure);
        return failure;
    }
}
