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
    private final ObservationFixture fixture = new ObservationFixture();
    private final ChatroomGateway chatrooms = fixture.gateway();

    @Test
    void aSpanHasTheOperationsNameAndTheCreatedChatroom() {
        Chatroom room = chatrooms.createChatroom(ObservationFixture.CREATE);

        assertThat(fixture.tracer.onlySpan().getName()).isEqualTo("create_chatroom");
        assertThat(fixture.tracer.onlySpan().getTags())
                .isEqualTo(Map.of(
                        "operation", "create_chatroom",
                        "transport", "inmemory",
                        "outcome", "SUCCESS",
                        "effect", "applied",
                        "chatroom.id", room.id().value(),
                        "attempts", "1"));
    }

    @Test
    void aSpanOfAFailureHasTheRequestedChatroom() {
        assertThatThrownBy(() -> chatrooms.deleteChatroom(ChatroomId.of("ch_1")));

        assertThat(fixture.tracer.onlySpan().getTags())
                .containsEntry("chatroom.id", "ch_1")
                .containsEntry("outcome", "CLIENT_ERROR")
                .containsEntry("effect", "not_applied");
        assertThat(fixture.tracer.onlySpan().getError()).isInstanceOf(ServiceException.class);
    }

    @Test
    void aSpanOfAListingHasNoChatroom() {
        chatrooms.listChatrooms(ListChatroomsRequest.builder().build());

        assertThat(fixture.tracer.onlySpan().getTags()).doesNotContainKey("chatroom.id");
    }

    @Test
    void theContextHasTheOperationAndTheFailure() {
        ChatroomObservationContext context =
                new ChatroomObservationContext(Operation.DELETE_CHATROOM, "inmemory", null);
        assertThat(context.hasEnded()).isFalse();
        ServiceException failure = ServiceException.of(Operation.DELETE_CHATROOM, 503);
        context.end(failure);

        assertThat(context.operation()).isEqualTo(Operation.DELETE_CHATROOM);
        assertThat(context.failure()).containsSame(failure);
        assertThat(context.hasEnded()).isTrue();
    }

    @Test
    void aViewIsObservedAndClosingItLeavesTheGatewayOpen() {
        ChatroomGateway view = chatrooms.withOptions(
                CallOptions.builder().operatorId("tn_other").build());
        view.close();
        view.createChatroom(ObservationFixture.CREATE);
        chatrooms.createChatroom(ObservationFixture.CREATE);

        assertThat(fixture.tracer.getSpans()).hasSize(2);
    }

    @Test
    void closingClosesTheObservedGateway() {
        chatrooms.close();

        assertThatThrownBy(fixture::room).isInstanceOf(GatewayClosedException.class);
    }
}
