package tachyon.chatroom.integration.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.adapter.retrofit.RetrofitChatrooms;
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.TransportTest;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.Outcome;

/** A gateway that is closed after a call has begun and before its request is sent. */
class CloseBeforeSendTest extends TransportTest {
    @Test
    void closingEndsACallThatHasNotReachedTheNetwork() {
        RawServer server = server(Reply.response("200 OK", ONE_ROOM, "Content-Type: application/json"));
        CompletableFuture<ChatroomGateway> opened = new CompletableFuture<>();
        OkHttpClient client = new OkHttpClient.Builder()
                .eventListener(new EventListener() {
                    @Override
                    public void callStart(Call call) {
                        opened.join().close();
                    }
                })
                .build();
        ChatroomGateway gateway =
                closedAfterwards(RetrofitChatrooms.create(settings(server.url()).build(), client));
        opened.complete(gateway);

        assertFails(GatewayClosedException.class, Outcome.NOT_APPLIED, () -> gateway.createChatroom(CREATE));
        assertThat(server.requests()).isEmpty();
    }
}
