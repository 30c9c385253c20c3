package tachyon.chatroom.wire.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.OperatorId;
import tachyon.chatroom.domain.UserId;
import tachyon.chatroom.wire.RestOperation;

class ResponseReadingTest {
    private static Chatroom chatroom(String json) {
        return Documents.read(RestOperation.CREATE_CHATROOM, json);
    }

    @Test
    void readsEveryFieldOfAChatroom() {
        Chatroom chatroom = chatroom("{\"chatroom\":" + Documents.CHATROOM + "}");

        assertThat(chatroom.id()).isEqualTo(ChatroomId.of("ch_1"));
        assertThat(chatroom.name()).isEqualTo("Support");
        assertThat(chatroom.operatorId()).isEqualTo(OperatorId.of("tn_1"));
        assertThat(chatroom.ownerId()).isEqualTo(UserId.of("us_1"));
        assertThat(chatroom.metadata())
                .isEqualTo(JsonObject.builder().put("user_id", "us_1").build());
        assertThat(chatroom.createdAt()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(chatroom.updatedAt()).isEqualTo("2026-01-02T03:04:06Z");
    }

    @Test
    void readsEveryFieldOfAPage() {
        ChatroomPage page = Documents.read(
                RestOperation.LIST_CHATROOMS,
                "{\"paginator\":{\"total_pages\":4,\"total_items\":2147483647,\"items_per_page\":0,"
                        + "\"current_page\":1,\"next\":{\"page\":2}},\"chatrooms\":[" + Documents.CHATROOM + "]}");

        assertThat(page.chatrooms()).containsExactly(chatroom("{\"chatroom\":" + Documents.CHATROOM + "}"));
        assertThat(page.pageInfo().currentPage()).isEqualTo(1);
        assertThat(page.pageInfo().itemsPerPage()).isZero();
        assertThat(page.pageInfo().totalItems()).isEqualTo(2147483647);
        assertThat(page.pageInfo().totalPages()).isEqualTo(4);
    }

    @Test
    void readsEmptyLists() {
        assertThat(Documents.read(
                                RestOperation.LIST_CHATROOMS,
                                "{\"chatrooms\":[],\"paginator\":" + Documents.PAGINATOR + "}")
                        .chatrooms())
                .isEmpty();
        assertThat(Documents.read(RestOperation.LIST_MESSAGES, "{\"messages\":[]}"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "null", "\"x\"", "{\"id\":{\"id\":[]}}", "[[{}],1e9]"})
    void skipsUnknownFields(String value) {
        String chatroom = Documents.chatroomWith("later", value);
        Chatroom plain = chatroom("{\"chatroom\":" + Documents.CHATROOM + "}");

        assertThat(chatroom(chatroom)).isEqualTo(plain);
        assertThat(chatroom("{\"meta\":" + value + "," + chatroom.substring(1))).isEqualTo(plain);
        assertThat(Documents.read(RestOperation.LIST_MESSAGES, Documents.messagesWith("later", value)))
                .isEqualTo(Documents.read(RestOperation.LIST_MESSAGES, "{\"messages\":[" + Documents.MESSAGE + "]}"));
    }

    @Test
    void readsWhiteSpaceAndNoByteBeyondTheLength() {
        byte[] body = (" \r\n\t{ \"chatroom\" : " + Documents.CHATROOM + " } \n").getBytes(StandardCharsets.UTF_8);
        byte[] longer = new byte[body.length + 10];
        Arrays.fill(longer, (byte) '}');
        System.arraycopy(body, 0, longer, 0, body.length);

        assertThat(ResponseJson.read(RestOperation.CREATE_CHATROOM, JsonReader.DEFAULT, longer, body.length)
                        .name())
                .isEqualTo("Support");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-02T03:04:05Z, 2026-01-02T03:04:05Z",
        "2026-01-02t03:04:05z, 2026-01-02T03:04:05Z",
        "2026-01-02T03:04:05+00:00, 2026-01-02T03:04:05Z",
        "2026-01-02T03:04:05-00:00, 2026-01-02T03:04:05Z",
        "2026-01-02T03:04:05+09:00, 2026-01-01T18:04:05Z",
        "2026-01-01T23:30:00-08:45, 2026-01-02T08:15:00Z",
        "2026-01-02T03:04:05.1Z, 2026-01-02T03:04:05.1Z",
        "2026-01-02T03:04:05.123456789Z, 2026-01-02T03:04:05.123456789Z",
        "2026-01-02T03:04:05.000000001+05:30, 2026-01-01T21:34:05.000000001Z",
        "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
        "1969-12-31T23:59:59.999Z, 1969-12-31T23:59:59.999Z",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999999Z, 9999-12-31T23:59:59.999999999Z",
        "2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z",
    })
    void readsTimesWithAnyOffsetToTheNanosecond(String text, Instant expected) {
        assertThat(chatroom(Documents.chatroomWith("updated_at", "\"" + text + "\""))
                        .updatedAt())
                .isEqualTo(expected);
        assertThat(Documents.read(RestOperation.LIST_MESSAGES, Documents.messagesWith("created_at", "\"" + text + "\""))
                        .get(0)
                        .createdAt())
                .isEqualTo(expected);
    }
}
