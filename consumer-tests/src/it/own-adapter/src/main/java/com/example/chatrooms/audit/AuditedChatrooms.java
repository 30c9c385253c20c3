package com.example.chatrooms.audit;

import java.util.List;
import java.util.function.Consumer;
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
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.Outcome;

/** A decorator that records the changes made through a gateway and its views, and those that may have been made. */
public final class AuditedChatrooms implements ChatroomGateway {
    private final ChatroomGateway chatrooms;
    private final Consumer<String> audit;

    private AuditedChatrooms(ChatroomGateway chatrooms, Consumer<String> audit) {
        this.chatrooms = chatrooms;
        this.audit = audit;
    }

    /**
     * Wraps a gateway. Closing the wrapper closes the gateway.
     *
     * @param chatrooms the gateway
     * @param audit receives a line for each change, on the calling thread; must not throw
     * @return the wrapper
     */
    public static ChatroomGateway wrap(ChatroomGateway chatrooms, Consumer<String> audit) {
        return new AuditedChatrooms(chatrooms, audit);
    }

    @Override
    public Chatroom createChatroom(CreateChatroomRequest request) {
        Chatroom created = audited("created a chatroom", () -> chatrooms.createChatroom(request));
        audit.accept("created " + created.id());
        return created;
    }

    @Override
    public Chatroom updateChatroom(ChatroomId chatroomId, UpdateChatroomRequest request) {
        Chatroom updated = audited("updated " + chatroomId, () -> chatrooms.updateChatroom(chatroomId, request));
        audit.accept("updated " + chatroomId);
        return updated;
    }

    @Override
    public void deleteChatroom(ChatroomId chatroomId) {
        audited("deleted " + chatroomId, () -> {
            chatrooms.deleteChatroom(chatroomId);
            return chatroomId;
        });
        audit.accept("deleted " + chatroomId);
    }

    @Override
    public ChatroomPage listChatrooms(ListChatroomsRequest request) {
        return chatrooms.listChatrooms(request);
    }

    @Override
    public List<ChatMessage> listMessages(ChatroomId chatroomId, ListMessagesRequest request) {
        return chatrooms.listMessages(chatroomId, request);
    }

    @Override
    public ChatroomGateway withOptions(CallOptions options) {
        return new AuditedChatrooms(chatrooms.withOptions(options), audit);
    }

    @Override
    public void close() {
        chatrooms.close();
    }

    private <T> T audited(String change, Supplier<T> call) {
        try {
            return call.get();
        } catch (ChatroomException e) {
            if (e.outcome() != Outcome.NOT_APPLIED) {
                audit.accept("may have " + change);
            }
            throw e;
        }
    }
}
