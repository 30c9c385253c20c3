package tachyon.chatroom.decorator.observability;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;

/** A user's decorator that makes an observation of its own around each listing of chatrooms. */
record ObservingGateway(ChatroomGateway gateway, ObservationRegistry registry) implements ChatroomGateway {
    private <T> T observe(Supplier<T> call) {
        return Objects.requireNonNull(
                Observation.createNotStarted("between", registry).observe(call));
    }

    @Override
    public Chatroom createChatroom(CreateChatroomRequest request) {
        return gateway.createChatroom(request);
    }

    @Override
    public Chatroom updateChatroom(ChatroomId chatroomId, UpdateChatroomRequest request) {
        return gateway.updateChatroom(chatroomId, request);
    }

    @Override
    public void deleteChatroom(ChatroomId chatroomId) {
        gateway.deleteChatroom(chatroomId);
    }

    @Override
    public ChatroomPage listChatrooms(ListChatroomsRequest request) {
        return observe(() -> gateway.listChatrooms(request));
    }

    @Override
    public List<ChatMessage> listMessages(ChatroomId chatroomId, ListMessagesRequest request) {
        return gateway.listMessages(chatroomId, request);
    }

    @Override
    public ChatroomGateway withOptions(CallOptions options) {
        return new ObservingGateway(gateway.withOptions(options), registry);
    }

    @Override
    public void close() {
        gateway.close();
    }
}
