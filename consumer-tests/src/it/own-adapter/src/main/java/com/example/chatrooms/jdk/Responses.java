package com.example.chatrooms.jdk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.PageInfo;
import tachyon.chatroom.domain.Role;

/** The responses in the wire format, and their values. */
final class Responses {
    private Responses() {}

    static Chatroom chatroom(byte[] json) {
        return Json.read(json, ChatroomResponse.class).chatroom().toValue();
    }

    static ChatroomPage page(byte[] json) {
        PageResponse response = Json.read(json, PageResponse.class);
        return ChatroomPage.builder()
                .chatrooms(
                        response.chatrooms().stream().map(ChatroomJson::toValue).toList())
                .pageInfo(response.paginator().toValue())
                .build();
    }

    static List<ChatMessage> messages(byte[] json) {
        return Json.read(json, MessagesResponse.class).messages().stream()
                .map(MessageJson::toValue)
                .toList();
    }

    private static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    record ChatroomResponse(ChatroomJson chatroom) {}

    record PageResponse(List<ChatroomJson> chatrooms, PaginatorJson paginator) {}

    record MessagesResponse(List<MessageJson> messages) {}

    record ChatroomJson(
            String id,
            String name,
            String operatorId,
            String ownerId,
            JsonValue metadata,
            String createdAt,
            String updatedAt) {
        Chatroom toValue() {
            return Chatroom.builder()
                    .id(id)
                    .name(name)
                    .operatorId(operatorId)
                    .ownerId(ownerId)
                    .metadata(metadata)
                    .createdAt(time(createdAt))
                    .updatedAt(time(updatedAt))
                    .build();
        }
    }

    record PaginatorJson(int currentPage, int itemsPerPage, int totalItems, int totalPages) {
        PageInfo toValue() {
            return PageInfo.builder()
                    .currentPage(currentPage)
                    .itemsPerPage(itemsPerPage)
                    .totalItems(totalItems)
                    .totalPages(totalPages)
                    .build();
        }
    }

    record MessageJson(String id, String userId, String chatroomId, String role, JsonValue content, String createdAt) {
        ChatMessage toValue() {
            return ChatMessage.builder()
                    .id(id)
                    .userId(userId)
                    .chatroomId(chatroomId)
                    .role(Role.of(role))
                    .content(MessageContentReader.read(content))
                    .createdAt(time(createdAt))
                    .build();
        }
    }
}
