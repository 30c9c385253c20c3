package tachyon.chatroom.wire.json;

import java.time.Instant;
import java.util.Map;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.JsonArray;
import tachyon.chatroom.domain.JsonNumber;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.PageInfo;
import tachyon.chatroom.wire.RestOperation;

/** The response to a listing of chatrooms. */
class PageFixturesTest extends FixturesTest<ChatroomPage> {
    PageFixturesTest() {
        super(
                "page",
                Map.of(
                        "empty",
                        page(1, 20, 0, 0),
                        "two-chatrooms",
                        page(
                                1,
                                20,
                                2,
                                1,
                                chatroom("ch_2", JsonObject.of()),
                                chatroom("ch_1", JsonArray.of(new JsonNumber("1.10")))),
                        "paginator-at-its-limits",
                        page(2147483647, 2147483647, 2147483647, 2147483647),
                        "unknown-fields",
                        page(
                                1,
                                20,
                                1,
                                1,
                                chatroom(
                                        "ch_1",
                                        JsonObject.builder()
                                                .put("user_id", "us_1")
                                                .build()))),
                json -> ResponseJson.read(RestOperation.LIST_CHATROOMS, JsonReader.DEFAULT, json, json.length),
                ResponseJson::write);
    }

    private static ChatroomPage page(int page, int perPage, int items, int pages, Chatroom... chatrooms) {
        return ChatroomPage.builder()
                .addChatrooms(chatrooms)
                .pageInfo(PageInfo.builder()
                        .currentPage(page)
                        .itemsPerPage(perPage)
                        .totalItems(items)
                        .totalPages(pages)
                        .build())
                .build();
    }

    private static Chatroom chatroom(String id, JsonValue metadata) {
        return Chatroom.builder()
                .id(id)
                .name("Support")
                .operatorId("tn_01hjryxysgey07h5jz5wagqj0m")
                .ownerId("us_1")
                .metadata(metadata)
                .createdAt(Instant.parse("2026-01-02T03:04:05Z"))
                .updatedAt(Instant.parse("2026-01-02T03:04:06Z"))
                .build();
    }
}
