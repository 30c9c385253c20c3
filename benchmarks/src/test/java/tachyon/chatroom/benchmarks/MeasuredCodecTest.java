package tachyon.chatroom.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that every measured codec reads all values and writes the same request body. */
class MeasuredCodecTest {
    static List<String> names() {
        return Implementations.codecs();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void readsEveryValueOfEachResponse(String name) throws Exception {
        MeasuredCodec codec = MeasuredCodec.of(name);
        assertThat(ResultText.of(codec.readChatrooms(Fixtures.bytes(Fixtures.chatroomsResponse()))))
                .contains("ch_01hjryxysgey07h5jz5wagq000", "ch_01hjryxysgey07h5jz5wagq099")
                .contains("Support room 000", "Support room 099")
                .contains("u_01hjryxysgey07h5jz5wag0000", "u_01hjryxysgey07h5jz5wag0099")
                // The text of a property without a value.
                .doesNotContain("null");
        assertThat(ResultText.of(codec.readMessages(Fixtures.bytes(Fixtures.messagesResponse()))))
                .contains("msg_01hjryxysgey07h5jz5wag000", "msg_01hjryxysgey07h5jz5wag099")
                .contains("Message number 000 of this conversation.", "Message number 099 of this conversation.");
        assertThat(ResultText.of(codec.readChatroom(Fixtures.bytes(Fixtures.chatroomResponse()))))
                .contains("ch_01hjryxysgey07h5jz5wagq000", "Support room 000", "u_01hjryxysgey07h5jz5wag0000")
                .doesNotContain("null");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void writesTheBodyOfACreate(String name) throws Exception {
        String body = new String(MeasuredCodec.of(name).writeCreate(), StandardCharsets.UTF_8);
        // The order of the members differs between codecs.
        assertThat(body)
                .hasSameSizeAs(Fixtures.CREATE_BODY)
                .contains(
                        "\"name\":\"Support\"", "\"user_id\":\"u_01hjryxysgey07h5jz5wagqj0m\"", "\"channel\":\"web\"");
    }
}
