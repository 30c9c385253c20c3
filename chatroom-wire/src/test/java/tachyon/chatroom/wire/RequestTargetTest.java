package tachyon.chatroom.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;

class RequestTargetTest {
    private static final ListMessagesRequest ANY_MESSAGES =
            ListMessagesRequest.builder().build();

    @Test
    void usesRelativePathsThatKeepTheBaseUrlsPath() {
        assertThat(ApiPaths.CHATROOMS).isEqualTo("v1/llms/chatrooms");
        assertThat(ApiPaths.CHATROOM).isEqualTo("v1/llms/chatrooms/{chatroom_id}");
        assertThat(ApiPaths.MESSAGES).isEqualTo("v1/llms/chatrooms/{chatroom_id}/messages");
        assertThat(RequestTarget.of(RestOperation.CREATE_CHATROOM)).isEqualTo("v1/llms/chatrooms");
    }

    @ParameterizedTest
    @CsvSource({
        "ch_01hjryxysgey07h5jz5wagqj0m, ch_01hjryxysgey07h5jz5wagqj0m",
        "a b, a%20b",
        "a/b, a%2Fb",
        "a%2Fb, a%252Fb",
        "a;b=c, a%3Bb%3Dc",
        "\u00fc, %C3%BC",
        "a+b, a%2Bb",
        "~, ~",
        "*, %2A",
        "..., ...",
        "../x, ..%2Fx",
        "a?b#c, a%3Fb%23c",
        "{chatroom_id}, %7Bchatroom_id%7D",
        "\ud83d\ude00, %F0%9F%98%80",
    })
    void encodesAnIdentifierIntoOneSegment(String id, String segment) {
        assertThat(RequestTarget.of(RestOperation.UPDATE_CHATROOM, ChatroomId.of(id)))
                .isEqualTo("v1/llms/chatrooms/" + segment);
        assertThat(RequestTarget.of(RestOperation.DELETE_CHATROOM, ChatroomId.of(id)))
                .isEqualTo("v1/llms/chatrooms/" + segment);
        assertThat(RequestTarget.listMessages(ChatroomId.of(id), ANY_MESSAGES))
                .isEqualTo("v1/llms/chatrooms/" + segment + "/messages?limit=20&offset=0&search=");
    }

    @Test
    void omitsAbsentParametersOfAListingOfChatrooms() {
        assertThat(RequestTarget.listChatrooms(ListChatroomsRequest.builder().build()))
                .isEqualTo("v1/llms/chatrooms");
        assertThat(RequestTarget.listChatrooms(
                        ListChatroomsRequest.builder().limit(1).build()))
                .isEqualTo("v1/llms/chatrooms?limit=1");
        assertThat(RequestTarget.listChatrooms(
                        ListChatroomsRequest.builder().offset(0).build()))
                .isEqualTo("v1/llms/chatrooms?offset=0");
        assertThat(RequestTarget.listChatrooms(
                        ListChatroomsRequest.builder().search("").build()))
                .isEqualTo("v1/llms/chatrooms?search=");
        assertThat(RequestTarget.listChatrooms(
                        ListChatroomsRequest.builder().metadataUserId("us_1").build()))
                .isEqualTo("v1/llms/chatrooms?metadata_user_id=us_1");
    }

    @Test
    void ordersAndEncodesTheQueryOfAListingOfChatrooms() {
        ListChatroomsRequest request = ListChatroomsRequest.builder()
                .metadataUserId("us/1&limit=2")
                .search("a b+c~*")
                .offset(2147483647)
                .limit(100)
                .build();

        assertThat(RequestTarget.listChatrooms(request))
                .isEqualTo("v1/llms/chatrooms?limit=100&offset=2147483647&search=a%20b%2Bc~%2A"
                        + "&metadata_user_id=us%2F1%26limit%3D2");
    }

    @Test
    void writesAllThreeParametersOfAListingOfMessages() {
        ListMessagesRequest request = ListMessagesRequest.builder()
                .search("gr\u00fc\u00df=&\ud83d\ude00")
                .offset(40)
                .limit(500)
                .build();

        assertThat(RequestTarget.listMessages(ChatroomId.of("ch_1"), request))
                .isEqualTo("v1/llms/chatrooms/ch_1/messages?limit=500&offset=40"
                        + "&search=gr%C3%BC%C3%9F%3D%26%F0%9F%98%80");
    }
}
