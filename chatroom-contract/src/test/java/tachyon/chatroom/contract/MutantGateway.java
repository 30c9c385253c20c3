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

/** A gateway that delegates to the original, except in overridden methods. Its views are mutants, too. */
class MutantGateway implements ChatroomGateway {
    final ChatroomGateway original;
    private final Mutant mutant;

    MutantGateway(Mutant mutant, ChatroomGateway original) {
        this.mutant = mutant;
        this.original = original;
    }

    @Override
    public Chatroom createChatroom(CreateChatroomRequest request) {
        return original.createChatroom(request);
    }

    @Override
    public Chatroom updateChatroom(ChatroomId chatroomId, UpdateChatroomRequest request) {
        return original.updateChatroom(chatroomId, request);
    }

    @Override
    public void deleteChatroom(ChatroomId chatroomId) {
        original.deleteChatroom(chatroomId);
    }

    @Override
    public ChatroomPage listChatrooms(ListChatroomsRequest request) {
        return original.listChatrooms(request);
    }

    @Override
    public Stream<Chatroom> listAllChatrooms(ListChatroomsRequest request) {
        // Not original.listAllChatrooms: a defect of listChatrooms must affect this method, too.
        return ChatroomGateway.super.listAllChatrooms(request);
    }

    @Override
    public List<ChatMessage> listMessages(ChatroomId chatroomId, ListMessagesRequest request) {
        return original.listMessages(chatroomId, request);
    }

    @Override
    public ChatroomGateway withOptions(CallOptions options) {
        return mutant.mutate(original.withOptions(options));
    }

    @Override
    public void close() {
        original.close();
    }
}
