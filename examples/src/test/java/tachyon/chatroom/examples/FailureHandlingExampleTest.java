package tachyon.chatroom.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.UserId;
import tachyon.chatroom.port.ConnectionLostException;
import tachyon.chatroom.port.ErrorResponse;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.RateLimitedException;
import tachyon.chatroom.port.ServiceException;

/** The examples in docs/failures.md. */
class FailureHandlingExampleTest {
    private static final UserId USER = UserId.of("U1");

    private final InMemoryChatrooms chatrooms = InMemoryChatrooms.create();

    @Test
    void findsAChatroomByItsKeyAfterALostResponse() {
        FailureHandlingExample.createOrFind(chatrooms, USER, "another");
        chatrooms.failNextCallAfterApplying(connectionLost());

        Chatroom found = FailureHandlingExample.createOrFind(chatrooms, USER, "key");

        assertThat(found.metadata()).hasToString("{\"user_id\":\"U1\",\"request_key\":\"key\"}");
        assertThat(chatrooms.listAllChatrooms(ListChatroomsRequest.builder().build()))
                .hasSize(2)
                .contains(found);
    }

    @Test
    void throwsTheFailureIfNoChatroomIsFound() {
        ConnectionLostException failure = connectionLost();
        chatrooms.failNextCall(failure);

        assertThatThrownBy(() -> FailureHandlingExample.createOrFind(chatrooms, USER, "key"))
                .isSameAs(failure);
    }

    @Test
    void doesNotSearchAfterAFailureThatWasNotApplied() {
        chatrooms.failNextCall(ServiceException.of(Operation.CREATE_CHATROOM, 429));
        chatrooms.failNextCall(ServiceException.of(Operation.LIST_CHATROOMS, 500));

        assertThatThrownBy(() -> FailureHandlingExample.createOrFind(chatrooms, USER, "key"))
                .isInstanceOf(RateLimitedException.class);
    }

    @Test
    void deletesAChatroomTwiceWithoutAFailure() {
        ChatroomId id =
                FailureHandlingExample.createOrFind(chatrooms, USER, "key").id();

        FailureHandlingExample.ensureDeleted(chatrooms, id);
        FailureHandlingExample.ensureDeleted(chatrooms, id);

        assertThat(FailureHandlingExample.find(chatrooms, USER, "key")).isEmpty();
    }

    @Test
    void renewsTheTokenOnce() {
        List<String> renewals = new ArrayList<>();
        chatrooms.failNextCall(ServiceException.of(Operation.CREATE_CHATROOM, 401));

        Chatroom room = FailureHandlingExample.withRenewedToken(
                () -> renewals.add("renewed"), () -> FailureHandlingExample.createOrFind(chatrooms, USER, "key"));

        assertThat(renewals).hasSize(1);
        assertThat(room.ownerId()).isEqualTo(USER);
    }

    @Test
    void describesAFailureWithTheIdOfTheRequest() {
        ServiceException failure = ServiceException.of(
                Operation.CREATE_CHATROOM,
                ErrorResponse.builder().status(500).requestId("req_1").build());

        assertThat(FailureHandlingExample.describeForSupport(failure))
                .isEqualTo("create_chatroom, status 500, request req_1, code none");
    }

    private static ConnectionLostException connectionLost() {
        return new ConnectionLostException(Operation.CREATE_CHATROOM, Outcome.UNKNOWN, "the connection was lost", null);
    }
}
