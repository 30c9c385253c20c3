package tachyon.chatroom.wire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static tachyon.chatroom.wire.json.Documents.rejected;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tachyon.chatroom.wire.RestOperation;

class RejectedResponseTest {
    @ParameterizedTest
    @ValueSource(strings = {"id", "name", "operator_id", "owner_id", "metadata", "created_at", "updated_at"})
    void rejectsAChatroomWithoutOneOfItsFields(String field) {
        Map<String, String> fields = Documents.chatroomFields();
        fields.remove(field);

        assertThat(rejected(RestOperation.CREATE_CHATROOM, "{\"chatroom\":" + Documents.object(fields) + "}"))
                .hasMessage(field + ": is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "user_id", "chatroom_id", "role", "content", "created_at"})
    void rejectsAMessageWithoutOneOfItsFields(String field) {
        Map<String, String> fields = Documents.messageFields();
        fields.remove(field);

        assertThat(rejected(RestOperation.LIST_MESSAGES, "{\"messages\":[" + Documents.object(fields) + "]}"))
                .hasMessage("/messages/0" + (field.equals("id") ? "" : " (ms_1)") + ": " + field + ": is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "name", "operator_id", "owner_id", "created_at", "updated_at"})
    void rejectsAChatroomWithAnotherTypeInsteadOfAString(String field) {
        assertThat(rejected(RestOperation.UPDATE_CHATROOM, Documents.chatroomWith(field, "null")))
                .hasMessage(field + ": string expected, null found");
        assertThat(rejected(RestOperation.UPDATE_CHATROOM, Documents.chatroomWith(field, "1")))
                .hasMessage(field + ": string expected, integer found");
        assertThat(rejected(RestOperation.UPDATE_CHATROOM, Documents.chatroomWith(field, "{\"a\":\"hunter2\"}")))
                .hasMessage(field + ": string expected, object found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "user_id", "chatroom_id", "role", "created_at"})
    void rejectsAMessageWithAnotherTypeInsteadOfAString(String field) {
        String place = "/messages/0/" + field + (field.equals("id") ? "" : " (ms_1)");

        assertThat(rejected(RestOperation.LIST_MESSAGES, Documents.messagesWith(field, "null")))
                .hasMessage(place + ": string expected, null found");
        assertThat(rejected(RestOperation.LIST_MESSAGES, Documents.messagesWith(field, "[\"hunter2\"]")))
                .hasMessage(place + ": string expected, array found");
    }

    @Test
    void rejectsContentThatIsNull() {
        assertThat(rejected(RestOperation.LIST_MESSAGES, Documents.messagesWith("content", "null")))
                .hasMessage("/messages/0/content (ms_1): must not be null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "name", "operator_id", "owner_id", "metadata", "created_at", "updated_at"})
    void rejectsADuplicateFieldOfAChatroom(String field) {
        String duplicate = Documents.CHATROOM.replace(
                "{\"id\"", "{\"" + field + "\":" + Documents.chatroomFields().get(field) + ",\"id\"");

        assertThat(rejected(RestOperation.CREATE_CHATROOM, "{\"chatroom\":" + duplicate + "}"))
                .hasMessage(field + ": is a duplicate field");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "user_id", "chatroom_id", "role", "content", "created_at"})
    void rejectsADuplicateFieldOfAMessage(String field) {
        String duplicate = Documents.MESSAGE.replace(
                "{\"id\"", "{\"" + field + "\":" + Documents.messageFields().get(field) + ",\"id\"");

        assertThat(rejected(RestOperation.LIST_MESSAGES, "{\"messages\":[" + duplicate + "]}"))
                .hasMessage("/messages/0/" + field + " (ms_1): is a duplicate field");
    }

    @Test
    void rejectsADuplicateFieldOfTheBody() {
        String chatroom = "\"chatroom\":" + Documents.CHATROOM;
        String page = "\"chatrooms\":[],\"paginator\":" + Documents.PAGINATOR;

        assertThat(rejected(RestOperation.CREATE_CHATROOM, "{" + chatroom + "," + chatroom + "}"))
                .hasMessage("chatroom: is a duplicate field");
        assertThat(rejected(RestOperation.LIST_MESSAGES, "{\"messages\":[],\"messages\":[]}"))
                .hasMessage("messages: is a duplicate field");
        assertThat(rejected(RestOperation.LIST_CHATROOMS, "{" + page + ",\"chatrooms\":[]}"))
                .hasMessage("chatrooms: is a duplicate field");
        assertThat(rejected(RestOperation.LIST_CHATROOMS, "{" + page + ",\"paginator\":" + Documents.PAGINATOR + "}"))
                .hasMessage("paginator: is a duplicate field");
    }

    @Test
    void rejectsABodyOfAnotherShape() {
        assertThat(rejected(RestOperation.CREATE_CHATROOM, "[]")).hasMessage("the body: object expected, array found");
        assertThat(rejected(RestOperation.CREATE_CHATROOM, "null")).hasMessage("the body: object expected, null found");
        assertThat(rejected(RestOperation.LIST_CHATROOMS, "\"hunter2\""))
                .hasMessage("the body: object expected, string found");
        assertThat(rejected(RestOperation.CREATE_CHATROOM, "{}")).hasMessage("chatroom: is missing");
        assertThat(rejected(RestOperation.CREATE_CHATROOM, "{\"chatroom\":null}"))
                .hasMessage("chatroom: object expected, null found");
        assertThat(rejected(RestOperation.LIST_CHATROOMS, "{\"paginator\":" + Documents.PAGINATOR + "}"))
                .hasMessage("chatrooms: is missing");
        assertThat(rejected(RestOperation.LIST_CHATROOMS, "{\"chatrooms\":[]}")).hasMessage("paginator: is missing");
        assertThat(rejected(RestOperation.LIST_CHATROOMS, "{\"chatrooms\":null}"))
                .hasMessage("chatrooms: array expected, null found");
        assertThat(rejected(RestOperation.LIST_MESSAGES, "{\"messages\":{}}"))
                .hasMessage("messages: array expected, object found");
        assertThat(rejected(RestOperation.LIST_MESSAGES, "{\"messages\":[null]}"))
                .hasMessage("/messages/0: message: object expected, null found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "current_page|-1|currentPage: ",
                "items_per_page|-1|itemsPerPage: ",
                "total_items|-2147483648|totalItems: ",
                "total_pages|-1|totalPages: ",
                "current_page|null|current_page: integer expected, null found",
                "items_per_page|\"1\"|items_per_page: integer expected, string found",
                "total_items|1.0|total_items: integer expected, number found",
                "total_pages|1e0|total_pages: integer expected, number found",
                "total_items|2147483648|total_items: must be a 32-bit integer",
                "total_items|-2147483649|total_items: must be a 32-bit integer",
                "total_items|99999999999999999999|total_items: must be a 32-bit integer",
            })
    void rejectsAnInvalidNumberOfThePaginator(String field, String number, String message) {
        String paginator = Documents.PAGINATOR.replaceFirst("\"" + field + "\":[0-9]+", "\"" + field + "\":" + number);

        assertThat(rejected(RestOperation.LIST_CHATROOMS, "{\"chatrooms\":[],\"paginator\":" + paginator + "}"))
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"current_page", "items_per_page", "total_items", "total_pages"})
    void rejectsAMissingOrDuplicateFieldOfThePaginator(String field) {
        String without = Documents.PAGINATOR.replace("\"" + field + "\"", "\"x\"");
        String duplicate = Documents.PAGINATOR.replace("{", "{\"" + field + "\":1,");

        assertThat(rejected(RestOperation.LIST_CHATROOMS, "{\"chatrooms\":[],\"paginator\":" + without + "}"))
                .hasMessage(field + ": is missing");
        assertThat(rejected(RestOperation.LIST_CHATROOMS, "{\"chatrooms\":[],\"paginator\":" + duplicate + "}"))
                .hasMessage(field + ": is a duplicate field");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hunter2",
                "2026",
                "2026-01",
                "2026-01-02",
                "2026-01-02T03:04Z",
                "2026-01-02T03:04:05",
                "2026-01-02T03:04:05hunter2",
                "2026-01-02T03:04:05.Z",
                "2026-01-02T03:04:05.1234567890Z",
                "2026-01-02T03:04:05Z ",
                " 2026-01-02T03:04:05Z",
                "2026-02-30T03:04:05Z",
                "2026-13-01T03:04:05Z",
                "2026-01-02T24:00:00Z",
                "2026-01-02T03:60:00Z",
                "2026-01-02T03:04:05+0900",
                "2026-01-02T03:04:05+25:00",
                "+12026-01-02T03:04:05Z",
                "1767323045",
            })
    void rejectsATextThatIsNotAValidTime(String text) {
        assertThat(rejected(RestOperation.CREATE_CHATROOM, Documents.chatroomWith("created_at", "\"" + text + "\"")))
                .hasMessage("created_at: is not a valid RFC 3339 date-time");
        assertThat(rejected(RestOperation.LIST_MESSAGES, Documents.messagesWith("created_at", "\"" + text + "\"")))
                .hasMessage("/messages/0/created_at (ms_1): is not a valid RFC 3339 date-time");
    }

    @Test
    void rejectsAnInvalidIdentifier() {
        assertThat(rejected(RestOperation.CREATE_CHATROOM, Documents.chatroomWith("id", "\" \"")))
                .hasMessage("chatroomId: must not be blank");
        assertThat(rejected(RestOperation.CREATE_CHATROOM, Documents.chatroomWith("operator_id", "\"hunter2 x\"")))
                .hasMessageStartingWith("operatorId: must hold only visible ASCII characters");
        assertThat(rejected(RestOperation.LIST_MESSAGES, Documents.messagesWith("user_id", "\"hunter2\\n\"")))
                .hasMessageStartingWith("/messages/0 (ms_1): userId: must hold no control character");
    }
}
