package tachyon.chatroom.decorator.resilience;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ErrorResponse;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.ServiceException;

/** A fake service with one chatroom, gateways around it, and failures of its next calls. */
final class RetryFixture {
    static final ListChatroomsRequest ALL = ListChatroomsRequest.builder().build();
    static final UpdateChatroomRequest RENAMED =
            UpdateChatroomRequest.builder().name("Renamed").build();

    final InMemoryChatrooms service = InMemoryChatrooms.create();
    final FakeTime time = new FakeTime();
    final Chatroom room =
            service.createChatroom(CreateChatroomRequest.builder().name("Room").build());

    ResilienceSettings.Builder settings() {
        return time.settings();
    }

    ChatroomGateway wrap(ResilienceSettings.Builder settings) {
        return ResilientChatrooms.wrap(service, settings.build());
    }

    void failNext(FailurePoint point) {
        service.failNextCall(point::failure);
    }

    void failNext(int status, Duration retryAfter) {
        service.failNextCall(operation -> ServiceException.of(
                operation,
                ErrorResponse.builder().status(status).retryAfter(retryAfter).build()));
    }

    /** Creates a chatroom and returns its name. */
    static String create(ChatroomGateway gateway) {
        return gateway.createChatroom(
                        CreateChatroomRequest.builder().name("Another").build())
                .name();
    }

    ThrowingCallable call(ChatroomGateway gateway, Operation operation) {
        return switch (operation) {
            case CREATE_CHATROOM -> () -> create(gateway);
            case UPDATE_CHATROOM -> () -> gateway.updateChatroom(room.id(), RENAMED);
            case DELETE_CHATROOM -> () -> gateway.deleteChatroom(room.id());
            case LIST_CHATROOMS -> () -> gateway.listChatrooms(ALL);
            case LIST_MESSAGES ->
                () -> gateway.listMessages(
                        room.id(), ListMessagesRequest.builder().build());
        };
    }
}
