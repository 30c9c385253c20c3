package tachyon.chatroom.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {
    private final RecordingGateway gateway = new RecordingGateway();
    private final ChatroomEmulator emulator = ChatroomEmulator.start(gateway);
    private final TestClient client = new TestClient(emulator, "tn_1");

    @AfterEach
    void stop() {
        emulator.close();
    }

    @ParameterizedTest
    @CsvSource({
        "a%2Fb, a/b",
        "a%252Fb, a%2Fb",
        "a%20b, a b",
        "a+b, a+b",
        "a%2Bb, a+b",
        "%E2%82%AC%F0%9F%98%80, €😀",
        "%3F%23%26, ?#&",
        "messages, messages",
        "a%2fmessages, a/messages",
        "%63h_1, ch_1",
    })
    void decodesAnIdOnceAsOneSegment(String encoded, String id) {
        assertThat(client.delete("/v1/llms/chatrooms/" + encoded).statusCode()).isEqualTo(204);
        assertThat(client.patch("/v1/llms/chatrooms/" + encoded, "{}").statusCode())
                .isEqualTo(200);
        assertThat(client.get("/v1/llms/chatrooms/" + encoded + "/messages?limit=1&offset=0&search=")
                        .statusCode())
                .isEqualTo(200);
        assertThat(gateway.ids).containsExactly(id, id, id);
    }

    @ParameterizedTest
    @CsvSource({
        "a%2Bb, a+b",
        "a+b, a b",
        "a%20b, a b",
        "a%26limit%3D1, a&limit=1",
        "a=b, a=b",
        "%C3%A9, é",
        "%25, %",
    })
    void decodesAQueryOnceWithAPlusAsASpace(String encoded, String search) {
        client.get("/v1/llms/chatrooms?search=" + encoded);
        client.get("/v1/llms/chatrooms/ch_1/messages?offset=2&limit=3&search=" + encoded);

        assertThat(gateway.listings.get(0).search()).hasValue(search);
        assertThat(gateway.messageListings.get(0).search()).isEqualTo(search);
        assertThat(gateway.messageListings.get(0).limit()).isEqualTo(3);
        assertThat(gateway.messageListings.get(0).offset()).isEqualTo(2);
    }

    @Test
    void ignoresUnknownParameters() {
        assertThat(client.get("/v1/llms/chatrooms?&page=7&&limit=2&flag").statusCode())
                .isEqualTo(200);
        assertThat(gateway.listings.get(0).limit()).hasValue(2);
        assertThat(gateway.listings.get(0).offset()).isEmpty();
        assertThat(gateway.listings.get(0).search()).isEmpty();
        assertThat(gateway.listings.get(0).metadataUserId()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%2E%2E", "..", ".", "%20", "%00", "a%0Ab", "%FF", "%C0%AF", "%ED%A0%80", "%E2%82"})
    void rejectsAnInvalidId(String encoded) {
        assertThat(client.delete("/v1/llms/chatrooms/" + encoded).statusCode()).isEqualTo(400);
        assertThat(gateway.ids).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%zz", "%4", "%", "\u00e9", "a\u0001b"})
    void rejectsMissingOrInvalidPercentEncoding(String raw) throws IOException {
        for (String target : new String[] {"/v1/llms/chatrooms/" + raw, "/v1/llms/chatrooms?search=" + raw}) {
            try (RawConnection connection = new RawConnection(emulator)) {
                connection.send(Requests.last("GET " + target));
                assertThat(connection.readHeaders()).startsWith("HTTP/1.1 400 ");
            }
        }
    }

    @Test
    void routesAnAbsoluteTargetByItsPath() throws IOException {
        try (RawConnection connection = new RawConnection(emulator)) {
            connection.send(Requests.last("DELETE http://elsewhere/v1/llms/chatrooms/a%2Fb"));
            assertThat(connection.readHeaders()).startsWith("HTTP/1.1 204 ");
        }
        assertThat(gateway.ids).containsExactly("a/b");
    }

    @Test
    void callsTheGatewayWithTheOperatorAndTheToken() {
        client.send(client.bare("/v1/llms/chatrooms")
                .header("X-Operator-ID", "tn_2")
                .header("authorization", "bearer  abc.def"));

        assertThat(gateway.credentials).containsExactly("tn_2 abc.def");
    }
}
