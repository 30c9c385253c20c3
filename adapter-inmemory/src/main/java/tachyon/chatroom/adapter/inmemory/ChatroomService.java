package tachyon.chatroom.adapter.inmemory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.OperatorId;
import tachyon.chatroom.domain.PageInfo;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.port.ErrorResponse;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.ServiceException;
import tachyon.chatroom.port.spi.SingleLine;

/** The behavior of each operation. {@link InMemoryChatrooms} lists the assumptions. Thread-safe. */
final class ChatroomService {
    private final ChatroomStore store;
    private final InstantSource clock;
    private final Supplier<String> idGenerator;
    private final OwnerResolver ownerResolver;

    ChatroomService(
            ChatroomStore store, InstantSource clock, Supplier<String> idGenerator, OwnerResolver ownerResolver) {
        this.store = store;
        this.clock = clock;
        this.idGenerator = idGenerator;
        this.ownerResolver = ownerResolver;
    }

    Chatroom create(OperatorId operatorId, CreateChatroomRequest request) {
        Instant now = clock.instant();
        Chatroom chatroom = Chatroom.builder()
                .id(idGenerator.get())
                .name(request.name().orElse(InMemoryChatrooms.DEFAULT_NAME))
                .operatorId(operatorId)
                .ownerId(ownerResolver.resolve(operatorId, request))
                .metadata(request.metadata().orElse(JsonObject.of()))
                .createdAt(now)
                .updatedAt(now)
                .build();
        if (!store.add(chatroom)) {
            throw new IllegalStateException("idGenerator: must return an id that is not in use, returned "
                    + SingleLine.of(chatroom.id().value()));
        }
        return chatroom;
    }

    Chatroom update(OperatorId operatorId, ChatroomId chatroomId, UpdateChatroomRequest request) {
        Instant now = clock.instant();
        Chatroom updated = store.update(operatorId, chatroomId, chatroom -> changed(chatroom, request, now));
        if (updated == null) {
            throw notFound(Operation.UPDATE_CHATROOM, chatroomId);
        }
        return updated;
    }

    private static Chatroom changed(Chatroom chatroom, UpdateChatroomRequest request, Instant now) {
        if (request.name().isEmpty() && request.metadata().isEmpty()) {
            return chatroom;
        }
        return Chatroom.builder()
                .from(chatroom)
                .name(request.name().orElse(chatroom.name()))
                .metadata(request.metadata().orElse(chatroom.metadata()))
                .updatedAt(now)
                .build();
    }

    void delete(OperatorId operatorId, ChatroomId chatroomId) {
        if (!store.remove(operatorId, chatroomId)) {
            throw notFound(Operation.DELETE_CHATROOM, chatroomId);
        }
    }

    ChatroomPage list(OperatorId operatorId, ListChatroomsRequest request) {
        int limit = request.limit().orElse(InMemoryChatrooms.DEFAULT_LIMIT);
        int offset = request.offset().orElse(0);
        FoundChatrooms found = store.find(operatorId, request, limit, offset);
        return ChatroomPage.builder()
                .addAllChatrooms(found.page())
                .pageInfo(PageInfo.builder()
                        // The maximum offset with the limit 1 is on a page whose number exceeds 32 bits.
                        .currentPage((int) Math.min((long) offset / limit + 1, Integer.MAX_VALUE))
                        .itemsPerPage(limit)
                        .totalItems(found.total())
                        .totalPages((found.total() + limit - 1) / limit)
                        .build())
                .build();
    }

    List<ChatMessage> listMessages(OperatorId operatorId, ChatroomId chatroomId, ListMessagesRequest request) {
        @Nullable List<ChatMessage> messages = store.messages(operatorId, chatroomId, request);
        if (messages == null) {
            throw notFound(Operation.LIST_MESSAGES, chatroomId);
        }
        return messages;
    }

    private static ServiceException notFound(Operation operation, ChatroomId chatroomId) {
        return ServiceException.of(
                operation,
                ErrorResponse.builder()
                        .status(404)
                        .errorCode("not_found")
                        .errorMessage("chatroom not found: " + chatroomId)
                        .build());
    }
}
