package tachyon.chatroom.wire.json;

import java.time.Instant;
import java.util.Map;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.wire.RestOperation;

/** The response to a create and to an update. */
class ChatroomFixturesTest extends FixturesTest<Chatroom> {
    private static final Chatroom SUPPORT = Chatroom.builder()
            .id("ch_01hjryxysgey07h5jz5wagqj0m")
            .name("Support")
            .operatorId("tn_01hjryxysgey07h5jz5wagqj0m")
            .ownerId("us_1")
            .metadata(JsonObject.builder().put("user_id", "us_1").build())
            .createdAt(Instant.parse("2026-01-02T03:04:05Z"))
            .updatedAt(Instant.parse("2026-01-02T03:04:06Z"))
            .build();

    ChatroomFixturesTest() {
        super(
                "chatroom",
                Map.ofEntries(
                        Map.entry("as-documented", asDocumented()),
                        Map.entry(
                                "nanoseconds", at("2026-01-02T03:04:05.000000001Z", "2026-01-02T03:04:05.123456789Z")),
                        Map.entry("times-at-the-edges", at("0000-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z")),
                        Map.entry("offsets", at("2026-01-02T03:04:05.123456789Z", "2026-01-02T03:04:06Z")),
                        Map.entry("other-spellings-of-utc", at("2026-01-02T03:04:05Z", "2026-01-02T03:04:06.1Z")),
                        Map.entry("leap-second", at("2017-01-01T00:00:00Z", "2017-01-01T00:00:00Z")),
                        Map.entry("unknown-fields", SUPPORT),
                        Map.entry("another-order-and-white-space", SUPPORT),
                        Map.entry(
                                "text-beyond-ascii",
                                named("Gr\u00fc\u00dfe \ud55c\uae00 \u65e5\u672c\u8a9e \ud83d\ude00")),
                        Map.entry("escapes", named("Gr\u00fc\u00dfe/\ud83d\ude00\ud83d\ude00\t\t\\\"")),
                        Map.entry("ids-of-other-kinds", idsOfOtherKinds())),
                json -> ResponseJson.read(RestOperation.CREATE_CHATROOM, JsonReader.DEFAULT, json, json.length),
                ResponseJson::write);
    }

    private static Chatroom.Builder support() {
        return Chatroom.builder().from(SUPPORT);
    }

    private static Chatroom asDocumented() {
        return support()
                .metadata(JsonObject.builder()
                        .put("user_id", "us_1")
                        .put("comparison_group_id", "cg_1")
                        .put("comparison_group_name", "A or B")
                        .build())
                .build();
    }

    private static Chatroom at(String createdAt, String updatedAt) {
        return support()
                .createdAt(Instant.parse(createdAt))
                .updatedAt(Instant.parse(updatedAt))
                .build();
    }

    private static Chatroom named(String name) {
        return support().name(name).build();
    }

    private static Chatroom idsOfOtherKinds() {
        return support()
                .id("7b0c/\ud55c\uae00 \u00fc+%2F")
                .name("")
                .operatorId("default")
                .ownerId("auth0|5f7c:1")
                .build();
    }
}
