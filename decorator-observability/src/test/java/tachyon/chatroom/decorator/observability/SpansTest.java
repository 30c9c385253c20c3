package tachyon.chatroom.decorator.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.ServiceException;

class SpansTest {
    private final Observed observed = new Observed();
    private final ChatroomGateway chatrooms = observed.gateway();

    @Test
    void aSpanIsNamedLikeItsOperationAndKnowsTheChatroomThatWasCreated() {
        Chatroom room = chatrooms.createChatroom(Observed.CREATE);

        assertThat(observed.tracer.onlySpan().getName()).isEqualTo("create_chatroom");
        assertThat(observed.tracer.onlySpan().getTags())
                .isEqualTo(Map.of(
                        "operation", "create_chatroom",
                        "transport", "inmemory",
                        "outcome", "success",
                        "status.class", "2xx",
                        "chatroom.id", room.id().value(),
                        "attempts", "1"));
    }

    @Test
    void aSpanOfAFailureKnowsTheChatroomThatWasAskedFor() {
        assertThatThrownBy(() -> chatrooms.deleteChatroom(ChatroomId.of("ch_1")));

        assertThat(observed.tracer.onlySpan().getTags())
                .containsEntry("chatroom.id", "ch_1")
                .containsEntry("outcome", "not_applied")
                .containsEntry("status.class", "4xx");
        assertThat(observed.tracer.onlySpan().getError()).isInstanceOf(ServiceException.class);
    }

    @Test
    void aListingIsAboutNoChatroom() {
        chatrooms.listChatrooms(ListChatroomsRequest.builder().build());

        assertThat(observed.tracer.onlySpan().getTags()).doesNotContainKey("chatroom.id");
    }

    @Test
    void theContextKnowsTheOperationAndTheFailure() {
        ChatroomObservationContext context = new ChatroomObservationContext(Operation.DELETE_CHATROOM, "inmemory", null);
        assertThat(context.hasEnded()).isFalse();
        ServiceException failure = ServiceException.of(Operation.DELETE_CHATROOM, 503);
        context.end(failure);

        assertThat(context.operation()).isEqualTo(Operation.DELETE_CHATROOM);
        assertThat(context.failure()).containsSame(failure);
        assertThat(context.hasEnded()).isTrue();
    }

    @Test
    void aViewIsObservedAndClosingItClosesNothing() {
        ChatroomGateway view =
                chatrooms.withOptions(CallOptions.builder().operatorId("tn_other").build());
        view.close();
        view.createChatroom(Observed.CREATE);
        chatrooms.createChatroom(Observed.CREATE);

        assertThat(observed.tracer.getSpans()).hasSize(2);
    }

    @Test
    void closingClosesWhatIsObserved() {
        chatrooms.close();

        assertThatThrownBy(observed::room).isInstanceOf(GatewayClosedException.class);
    }
}
