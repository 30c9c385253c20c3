package tachyon.chatroom.integration.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tachyon.chatroom.adapter.retrofit.RetrofitChatrooms;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.TransportTest;
import tachyon.chatroom.port.ChatroomGateway;

/**
 * Application interceptors of a caller's {@code OkHttpClient}: they can read messages but not change the credentials.
 */
class ApplicationInterceptorsTest extends TransportTest {
    private static final ChatroomId ROOM = ChatroomId.of("ch_1");

    @Test
    void cannotChangeTheCredentials() {
        RawServer server = server(Reply.json("200 OK", ONE_ROOM));
        ChatroomGateway gateway = over(
                server,
                chain -> chain.proceed(chain.request()
                        .newBuilder()
                        .addHeader("Authorization", "Bearer theirs")
                        .header("x-operator-id", "tn_theirs")
                        .header("User-Agent", "theirs")
                        .header("Accept-Encoding", "br")
                        .build()));
        gateway.createChatroom(CREATE);

        assertThat(server.onlyRequest().headers())
                .contains("Authorization: Bearer secret-token-1", "x-operator-id: tn_1", "Accept-Encoding: gzip")
                .noneMatch(header -> header.contains("theirs"));
    }

    @Test
    void doNotReceiveTheToken() {
        RawServer server = server(Reply.json("200 OK", ONE_ROOM));
        List<Headers> seen = new ArrayList<>();
        ChatroomGateway gateway = over(server, chain -> {
            seen.add(chain.request().headers());
            return chain.proceed(chain.request());
        });
        gateway.createChatroom(CREATE);

        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).get("Authorization")).isNull();
        assertThat(seen.get(0).get("Accept")).isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"204 No Content\r\n\r\n", "204 No Content\r\nContent-Length: 0\r\n\r\n"})
    void canReadTheResponseToADelete(String deleteResponse) {
        RawServer server = server(Reply.bytes("HTTP/1.1 " + deleteResponse));
        ChatroomGateway gateway = over(server, chain -> {
            Response response = chain.proceed(chain.request());
            assertThat(response.peekBody(1024).string()).isEmpty();
            assertThat(response.body().source().request(1)).isFalse();
            return response;
        });

        assertThatCode(() -> gateway.deleteChatroom(ROOM)).doesNotThrowAnyException();
        assertThatCode(() -> gateway.deleteChatroom(ROOM)).doesNotThrowAnyException();
    }

    @Test
    void canReadTheResponseToACreate() {
        RawServer server = server(Reply.json("200 OK", ONE_ROOM));
        List<String> seen = new ArrayList<>();
        ChatroomGateway gateway = over(server, chain -> {
            Response response = chain.proceed(chain.request());
            seen.add(response.peekBody(1024).string());
            return response;
        });
        gateway.createChatroom(CREATE);

        assertThat(seen).containsExactly(ONE_ROOM);
    }

    private ChatroomGateway over(RawServer server, Interceptor interceptor) {
        OkHttpClient client =
                new OkHttpClient.Builder().addInterceptor(interceptor).build();
        return closedAfterwards(RetrofitChatrooms.create(settings(server.url()).build(), client));
    }
}
