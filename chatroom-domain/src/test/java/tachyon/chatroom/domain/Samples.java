package tachyon.chatroom.domain;

import java.time.Instant;

/** Builders with valid values, for tests to modify. */
final class Samples {
    static final Instant CREATED = Instant.parse("2024-01-01T00:00:00.123456789Z");
    static final Instant UPDATED = Instant.parse("2024-01-02T00:00:00Z");

    private Samples() {}

    static Chatroom.Builder chatroom() {
        return Chatroom.builder()
                .id("ch_1")
                .name("Daily standup")
                .operatorId("tn_1")
                .ownerId("us_1")
                .createdAt(CREATED)
                .updatedAt(UPDATED);
    }

    static ChatMessage.Builder message() {
        return ChatMessage.builder()
                .id("msg_1")
                .userId("us_1")
                .chatroomId("ch_1")
                .role(Role.USER)
                .text("Hello")
                .createdAt(CREATED);
    }

    static PageInfo.Builder pageInfo() {
        return PageInfo.builder().currentPage(1).itemsPerPage(20).totalItems(3).totalPages(1);
    }
}
