package tachyon.chatroom.port;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.UpdateChatroomRequest;

/** A gateway that supports listing only: it computes each page with a function and records the requests. */
final class ListingGateway implements ChatroomGateway {
    private final Function<ListChatroomsRequest, ChatroomPage> pages;
    private final List<ListChatroomsRequest> requests = new ArrayList<>();

    ListingGateway(Function<ListChatroomsRequest, ChatroomPage> pages) {
        this.pages = pages;
    }

    List<ListChatroomsRequest> requests() {
        return requests;
    }

    @Override
    public ChatroomPage listChatrooms(ListChatroomsRequest request) {
        requests.add(request);
        return pages.apply(request);
    }

    @Override
    public Chatroom createChatroom(CreateChatroomRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Chatroom updateChatroom(ChatroomId chatroomId, UpdateChatroomRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void deleteChatroom(ChatroomId chatroomId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ChatMessage> listMessages(ChatroomId chatroomId, ListMessagesRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ChatroomGateway withOptions(CallOptions options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
