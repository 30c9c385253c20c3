package tachyon.chatroom.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every codec that is measured reads all that is there, and writes what the others write. */
class MeasuredCodecTest {
    static List<String> names() {
        return Kinds.codecs();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void readsEveryAnswerWhole(String name) throws Exception {
        MeasuredCodec codec = MeasuredCodec.of(name);
        assertThat(codec.readChatrooms(Exchanges.bytes(Exchanges.chatrooms())).toString())
                .contains("ch_01hjryxysgey07h5jz5wagq000", "ch_01hjryxysgey07h5jz5wagq099")
                .contains("Support room 000", "Support room 099")
                .contains("u_01hjryxysgey07h5jz5wag0000", "u_01hjryxysgey07h5jz5wag0099")
                // What a class prints that was given nothing.
                .doesNotContain("null");
        assertThat(codec.readMessages(Exchanges.bytes(Exchanges.messages())).toString())
                .contains("msg_01hjryxysgey07h5jz5wag000", "msg_01hjryxysgey07h5jz5wag099")
                .contains("Message number 000 of this conversation.", "Message number 099 of this conversation.");
        assertThat(codec.readChatroom(Exchanges.bytes(Exchanges.oneChatroom())).toString())
                .contains("ch_01hjryxysgey07h5jz5wagq000", "Support room 000", "u_01hjryxysgey07h5jz5wag0000")
                .doesNotContain("null");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void writesTheBodyOfACreate(String name) throws Exception {
        String body = new String(MeasuredCodec.of(name).writeCreate(), StandardCharsets.UTF_8);
        // The order of members is each codec's own.
        assertThat(body)
                .hasSameSizeAs(Exchanges.CREATE_BODY)
                .contains(
                        "\"name\":\"Support\"", "\"user_id\":\"u_01hjryxysgey07h5jz5wagqj0m\"", "\"channel\":\"web\"");
    }
}
