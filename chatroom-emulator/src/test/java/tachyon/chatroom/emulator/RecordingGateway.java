package tachyon.chatroom.emulator;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.PageInfo;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;

/** A gateway that records its calls. It runs {@link #beforeReturn} before each call returns. */
final class RecordingGateway implements ChatroomGateway {
    final List<String> ids = new CopyOnWriteArrayList<>();
    final List<ListChatroomsRequest> listings = new CopyOnWriteArrayList<>();
    final List<ListMessagesRequest> messageListings = new CopyOnWriteArrayList<>();
    final List<String> credentials = new CopyOnWriteArrayList<>();
    final AtomicInteger created = new AtomicInteger();
    volatile boolean closed;
    volatile String name = "New Room";
    volatile Runnable beforeReturn = () -> {};

    @Override
    public Chatroom createChatroom(CreateChatroomRequest request) {
        created.incrementAndGet();
        beforeReturn.run();
        return chatroom("ch_1", request.name().orElse(name));
    }

    @Override
    public Chatroom updateChatroom(ChatroomId chatroomId, UpdateChatroomRequest request) {
        beforeReturn.run();
        ids.add(chatroomId.value());
        return chatroom(chatroomId.value(), request.name().orElse(name));
    }

    @Override
    public void deleteChatroom(ChatroomId chatroomId) {
        beforeReturn.run();
        ids.add(chatroomId.value());
    }

    @Override
    public ChatroomPage listChatrooms(ListChatroomsRequest request) {
        beforeReturn.run();
        listings.add(request);
        return ChatroomPage.builder()
                .pageInfo(PageInfo.builder()
                        .currentPage(1)
                        .itemsPerPage(20)
                        .totalItems(0)
                        .totalPages(0)
                        .build())
                .build();
    }

    @Override
    public List<ChatMessage> listMessages(ChatroomId chatroomId, ListMessagesRequest request) {
        beforeReturn.run();
        ids.add(chatroomId.value());
        messageListings.add(request);
        return List.of();
    }

    @Override
    public ChatroomGateway withOptions(CallOptions options) {
        credentials.add(options.operatorId().orElseThrow() + " "
                + options.accessToken().orElseThrow().get());
        return this;
    }

    @Override
    public void close() {
        closed = true;
    }

    private static Chatroom chatroom(String id, String name) {
        return Chatroom.builder()
                .id(id)
                .name(name)
                .operatorId("tn_1")
                .ownerId("U1")
                .createdAt(Instant.EPOCH)
                .updatedAt(Instant.EPOCH)
                .build();
    }
}
