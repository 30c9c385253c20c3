package tachyon.chatroom.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.OperatorId;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.Operation;

/**
 * The contract of the separation of operators.
 *
 * <p>The service's REST reference does not specify the following, which the contract assumes: a chatroom belongs to the
 * operator that created it, and does not exist for any other operator.
 */
@WrittenIn({"CallOptions.operatorId", "the Javadoc of TenancyContract"})
public abstract class TenancyContract extends GatewayContract {
    private Chatroom mine;
    private ChatroomGateway other;

    /** Creates the contract, for subclasses. */
    @SuppressWarnings("NullAway.Init") // JUnit calls createChatroom before every test.
    protected TenancyContract() {}

    @BeforeEach
    final void createChatroom() {
        mine = gateway()
                .createChatroom(CreateChatroomRequest.builder()
                        .name("Mine")
                        .putMetadata("user_id", "us_1")
                        .build());
        other = anotherOperator();
    }

    @Test
    void createsAChatroomForTheOperatorOfTheView() {
        OperatorId operatorId = OperatorId.of("tn_of_a_view");
        Chatroom theirs = gateway()
                .withOptions(CallOptions.builder().operatorId(operatorId).build())
                .createChatroom(named("Theirs"));

        assertThat(theirs.operatorId()).isEqualTo(operatorId);
        assertThat(mine.operatorId()).isNotEqualTo(operatorId);
    }

    @Test
    void listsOnlyChatroomsOfTheCallingOperator() {
        Chatroom theirs = other.createChatroom(named("Theirs"));

        assertThat(all()).containsExactly(mine);
        assertThat(other.listChatrooms(ALL).chatrooms()).containsExactly(theirs);
        assertThat(other.listChatrooms(ALL).pageInfo().totalItems()).isEqualTo(1);
        assertThat(other.listAllChatrooms(ALL)).containsExactly(theirs);
    }

    @Test
    void findsOnlyChatroomsOfTheCallingOperator() {
        ListChatroomsRequest search = ListChatroomsRequest.builder()
                .search("Mine")
                .metadataUserId("us_1")
                .build();

        assertThat(gateway().listChatrooms(search).chatrooms()).containsExactly(mine);
        assertThat(other.listChatrooms(search).chatrooms()).isEmpty();
    }

    @Test
    void reportsAnotherOperatorsChatroomAsNotFoundOnUpdate() {
        assertNotFound(Operation.UPDATE_CHATROOM, () -> other.updateChatroom(mine.id(), RENAMED));
        assertThat(all()).containsExactly(mine);
    }

    @Test
    void reportsAnotherOperatorsChatroomAsNotFoundOnDelete() {
        assertNotFound(Operation.DELETE_CHATROOM, () -> other.deleteChatroom(mine.id()));
        assertThat(all()).containsExactly(mine);
    }

    @Test
    void reportsAnotherOperatorsChatroomAsNotFoundOnListingMessages() {
        assertNotFound(Operation.LIST_MESSAGES, () -> other.listMessages(mine.id(), MESSAGES));
        assertThat(gateway().listMessages(mine.id(), MESSAGES)).isEmpty();
    }

    @Test
    void distinguishesEveryCharacterOfAnOperator() {
        Map<String, Chatroom> created = new LinkedHashMap<>();
        for (String operator : Texts.visibleAscii()) {
            Chatroom room = operator(operator).createChatroom(named("Room"));
            assertThat(room.operatorId().value()).as(Texts.printable(operator)).isEqualTo(operator);
            created.put(operator, room);
        }

        created.forEach((operator, room) -> assertThat(
                        operator(operator).listChatrooms(ALL).chatrooms())
                .as("chatrooms of %s", Texts.printable(operator))
                .containsExactly(room));
    }

    private ChatroomGateway operator(String operatorId) {
        return gateway()
                .withOptions(CallOptions.builder().operatorId(operatorId).build());
    }

    @Test
    void separatesTheChatroomsOfAlternatingOperators() {
        for (int turn = 0; turn < 5; turn++) {
            create("Mine");
            other.createChatroom(named("Theirs"));
        }

        assertThat(names(all())).hasSize(6).containsOnly("Mine");
        assertThat(names(other.listChatrooms(ALL).chatrooms())).hasSize(5).containsOnly("Theirs");
    }
}
