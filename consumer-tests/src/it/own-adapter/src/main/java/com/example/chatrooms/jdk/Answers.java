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

/** The answers as the service writes them, and as values. */
final class Answers {
    private Answers() {}

    static Chatroom chatroom(byte[] json) {
        return Json.read(json, ChatroomAnswer.class).chatroom().toValue();
    }

    static ChatroomPage page(byte[] json) {
        PageAnswer answer = Json.read(json, PageAnswer.class);
        return ChatroomPage.builder()
                .chatrooms(
                        answer.chatrooms().stream().map(ChatroomJson::toValue).toList())
                .pageInfo(answer.pageInfo().toValue())
                .build();
    }

    static List<ChatMessage> messages(byte[] json) {
        return Json.read(json, MessagesAnswer.class).messages().stream()
                .map(MessageJson::toValue)
                .toList();
    }

    private static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    record ChatroomAnswer(ChatroomJson chatroom) {}

    record PageAnswer(List<ChatroomJson> chatrooms, PaginatorJson paginator) {}

    record MessagesAnswer(List<MessageJson> messages) {}

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
                    .content(MessageContents.of(content))
                    .createdAt(time(createdAt))
                    .build();
        }
    }
}
