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
import tachyon.chatroom.port.ErrorResponse;
import tachyon.chatroom.port.ConnectionLostException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.RateLimitedException;
import tachyon.chatroom.port.ServiceException;

/** What the page on failures shows. */
class AfterAFailureTest {
    private static final UserId USER = UserId.of("U1");

    private final InMemoryChatrooms chatrooms = InMemoryChatrooms.create();

    @Test
    void aChatroomWhoseAnswerWasLostIsFoundByItsKey() {
        AfterAFailure.createOrFind(chatrooms, USER, "another");
        chatrooms.failNextCallAfterApplying(connectionBroke());

        Chatroom found = AfterAFailure.createOrFind(chatrooms, USER, "key");

        assertThat(found.metadata()).hasToString("{\"user_id\":\"U1\",\"request_key\":\"key\"}");
        assertThat(chatrooms.listAllChatrooms(ListChatroomsRequest.builder().build()))
                .hasSize(2)
                .contains(found);
    }

    @Test
    void whatIsNotFoundIsStillThatFailure() {
        ConnectionLostException failure = connectionBroke();
        chatrooms.failNextCall(failure);

        assertThatThrownBy(() -> AfterAFailure.createOrFind(chatrooms, USER, "key"))
                .isSameAs(failure);
    }

    @Test
    void nobodySearchesForWhatWasNotApplied() {
        chatrooms.failNextCall(ServiceException.of(Operation.CREATE_CHATROOM, 429));
        chatrooms.failNextCall(ServiceException.of(Operation.LIST_CHATROOMS, 500));

        assertThatThrownBy(() -> AfterAFailure.createOrFind(chatrooms, USER, "key"))
                .isInstanceOf(RateLimitedException.class);
    }

    @Test
    void deletingTwiceIsFine() {
        ChatroomId id = AfterAFailure.createOrFind(chatrooms, USER, "key").id();

        AfterAFailure.ensureDeleted(chatrooms, id);
        AfterAFailure.ensureDeleted(chatrooms, id);

        assertThat(AfterAFailure.find(chatrooms, USER, "key")).isEmpty();
    }

    @Test
    void aTokenIsRenewedOnce() {
        List<String> renewals = new ArrayList<>();
        chatrooms.failNextCall(ServiceException.of(Operation.CREATE_CHATROOM, 401));

        Chatroom room = AfterAFailure.withRenewedToken(
                () -> renewals.add("renewed"), () -> AfterAFailure.createOrFind(chatrooms, USER, "key"));

        assertThat(renewals).hasSize(1);
        assertThat(room.ownerId()).isEqualTo(USER);
    }

    @Test
    void theServicesOperatorsGetTheRequestsId() {
        ServiceException failure = ServiceException.of(
                Operation.CREATE_CHATROOM,
                ErrorResponse.builder().status(500).requestId("req_1").build());

        assertThat(AfterAFailure.forTheServicesOperators(failure))
                .isEqualTo("create_chatroom, status 500, request req_1, code none");
    }

    private static ConnectionLostException connectionBroke() {
        return new ConnectionLostException(Operation.CREATE_CHATROOM, Outcome.UNKNOWN, "the connection broke", null);
    }
}
