package tachyon.chatroom.contract;

import java.util.List;
import java.util.stream.Stream;
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

/** Does as a sound gateway does, but for what a flaw overrides; its views have the flaw too. */
class FlawedGateway implements ChatroomGateway {
    final ChatroomGateway sound;
    private final Mutant flaw;

    FlawedGateway(Mutant flaw, ChatroomGateway sound) {
        this.flaw = flaw;
        this.sound = sound;
    }

    @Override
    public Chatroom createChatroom(CreateChatroomRequest request) {
        return sound.createChatroom(request);
    }

    @Override
    public Chatroom updateChatroom(ChatroomId chatroomId, UpdateChatroomRequest request) {
        return sound.updateChatroom(chatroomId, request);
    }

    @Override
    public void deleteChatroom(ChatroomId chatroomId) {
        sound.deleteChatroom(chatroomId);
    }

    @Override
    public ChatroomPage listChatrooms(ListChatroomsRequest request) {
        return sound.listChatrooms(request);
    }

    @Override
    public Stream<Chatroom> listAllChatrooms(ListChatroomsRequest request) {
        // Not sound.listAllChatrooms: what listing gets wrong, streaming shall get wrong.
        return ChatroomGateway.super.listAllChatrooms(request);
    }

    @Override
    public List<ChatMessage> listMessages(ChatroomId chatroomId, ListMessagesRequest request) {
        return sound.listMessages(chatroomId, request);
    }

    @Override
    public ChatroomGateway withOptions(CallOptions options) {
        return flaw.in(sound.withOptions(options));
    }

    @Override
    public void close() {
        sound.close();
    }
}
