package tachyon.chatroom.wire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static tachyon.chatroom.wire.json.Documents.rejected;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tachyon.chatroom.wire.RestOperation;

/** One odd element of a listing: the message has its place. */
class OddElementTest {
    /** Returns a page whose chatroom of index 37 is the given one. */
    private static String page(String odd) {
        String before = String.join(",", Collections.nCopies(37, Documents.CHATROOM.replace("ch_1", "ch_0")));
        return "{\"chatrooms\":[" + before + "," + odd + "," + Documents.CHATROOM + "],\"paginator\":"
                + Documents.PAGINATOR + "}";
    }

    private static String chatroomWith(String field, String json) {
        Map<String, String> fields = Documents.chatroomFields();
        fields.put(field, json);
        return Documents.object(fields);
    }

    private static String message(String odd) {
        return String.valueOf(rejected(RestOperation.LIST_CHATROOMS, page(odd)).getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name|1|/chatrooms/37/name (ch_1): string expected, integer found",
                "operator_id|null|/chatrooms/37/operator_id (ch_1): string expected, null found",
                "created_at|\"hunter2\"|/chatrooms/37/created_at (ch_1): is not a valid RFC 3339 date-time",
                "id|[]|/chatrooms/37/id: string expected, array found",
                "id|\" \"|/chatrooms/37 ( ): chatroomId: must not be blank",
            })
    void namesTheElementItsMemberAndItsId(String field, String json, String message) {
        assertThat(message(chatroomWith(field, json))).startsWith(message);
    }

    @Test
    void namesAnElementWithADuplicateOrMissingField() {
        String duplicate = chatroomWith("name", "\"a\",\"name\":\"b\"");
        Map<String, String> fields = Documents.chatroomFields();
        fields.remove("name");

        assertThat(message(duplicate)).isEqualTo("/chatrooms/37/name (ch_1): is a duplicate field");
        assertThat(message(Documents.object(fields))).isEqualTo("/chatrooms/37 (ch_1): name: is missing");
        fields.remove("id");
        assertThat(message(Documents.object(fields))).isEqualTo("/chatrooms/37: id: is missing");
        assertThat(message("7")).isEqualTo("/chatrooms/37: chatroom: object expected, integer found");
    }

    @Test
    void namesTheMemberWhoseJsonIsInvalidOrTooDeep() {
        assertThat(message(chatroomWith("metadata", "{\"hunter2\":[{\"a\":nul}]}")))
                .startsWith("/chatrooms/37/metadata (ch_1): the body is not valid JSON, at line 1, column ");
        assertThat(message(chatroomWith("metadata", "[".repeat(1100) + "]".repeat(1100))))
                .isEqualTo("/chatrooms/37/metadata (ch_1): " + JsonViolation.LIMIT);
        assertThat(message(chatroomWith("later", "1".repeat(1001))))
                .isEqualTo("/chatrooms/37/later (ch_1): " + JsonViolation.LIMIT);
    }

    @Test
    void omitsALongIdAndAMemberThatIsNotAPlainName() {
        assertThat(message(chatroomWith("id", "\"" + "i".repeat(101) + "\",\"name\":1")))
                .isEqualTo("/chatrooms/37/name: string expected, integer found");
        assertThat(message(chatroomWith("a/b", "1".repeat(1001))))
                .isEqualTo("/chatrooms/37 (ch_1): " + JsonViolation.LIMIT);
    }

    @Test
    void namesAnIdOnOneLine() {
        assertThat(message(chatroomWith("id", "\"ch\\n\\u202e1\"")))
                .startsWith("/chatrooms/37 (ch  1): chatroomId: must hold no control character, found U+000A");
    }

    @Test
    void namesAMessage() {
        String odd = Documents.MESSAGE.replace("\"Hi\"", "nul");

        assertThat(rejected(RestOperation.LIST_MESSAGES, "{\"messages\":[" + Documents.MESSAGE + "," + odd + "]}"))
                .hasMessageStartingWith("/messages/1/content (ms_1): the body is not valid JSON");
    }
}
