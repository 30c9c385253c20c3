package tachyon.chatroom.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The requests that every client sends and the response bodies that the stub server returns. */
final class Fixtures {
    static final String PATH = "/v1/llms/chatrooms";
    static final String OPERATOR_ID = "tn_01hjryxysgey07h5jz5wagqj0m";
    static final String ACCESS_TOKEN = "0123456789abcdef0123456789abcdef";
    static final String CHATROOM_ID = "ch_01hjryxysgey07h5jz5wagqj0m";
    static final String CHATROOM_PATH = PATH + "/" + CHATROOM_ID;
    static final String MESSAGES_PATH = CHATROOM_PATH + "/messages";
    static final int PAGE_SIZE = 100;
    static final String LIST_QUERY = "?limit=100&offset=0";
    static final String LIST_MESSAGES_QUERY = "?limit=100&offset=0&search=";

    static final String CREATE_BODY = """
            {"name":"Support","metadata":{"user_id":"u_01hjryxysgey07h5jz5wagqj0m","channel":"web"}}""";
    static final String UPDATE_BODY = """
            {"name":"Support, renamed"}""";

    private Fixtures() {}

    /** Returns the response body of a create or an update. */
    static String chatroomResponse() {
        return "{\"chatroom\":" + chatroom(0) + "}";
    }

    /** Returns the response body of a listing of 100 chatrooms, 32 KB. */
    static String chatroomsResponse() {
        return IntStream.range(0, PAGE_SIZE)
                .mapToObj(Fixtures::chatroom)
                .collect(
                        Collectors.joining(
                                ",",
                                "{\"chatrooms\":[",
                                "],\"paginator\":{\"current_page\":1,\"items_per_page\":100,\"total_items\":100,\"total_pages\":1}}"));
    }

    /** Returns the response body of a listing of 100 messages. */
    static String messagesResponse() {
        return IntStream.range(0, PAGE_SIZE)
                .mapToObj(Fixtures::message)
                .collect(Collectors.joining(",", "{\"messages\":[", "]}"));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String chatroom(int number) {
        return "{\"id\":\"ch_01hjryxysgey07h5jz5wagq%03d\",\"name\":\"Support room %03d\",".formatted(number, number)
                + "\"operator_id\":\"" + OPERATOR_ID + "\",\"owner_id\":\"tn_01hjryxysgey07h5jz5wagqj0m\","
                + "\"metadata\":{\"user_id\":\"u_01hjryxysgey07h5jz5wag%04d\",\"channel\":\"web\"},".formatted(number)
                + "\"created_at\":\"2025-01-02T03:04:05.123456Z\",\"updated_at\":\"2025-01-02T03:04:06.654321Z\"}";
    }

    private static String message(int number) {
        return "{\"id\":\"msg_01hjryxysgey07h5jz5wag%03d\",\"chatroom_id\":\"".formatted(number) + CHATROOM_ID
                + "\",\"user_id\":\"u_01hjryxysgey07h5jz5wagqj0m\",\"role\":\"user\","
                + "\"content\":{\"type\":\"text\",\"text\":\"Message number %03d of this conversation.\"},"
                        .formatted(number)
                + "\"created_at\":\"2025-01-02T03:04:05.123456Z\"}";
    }
}
