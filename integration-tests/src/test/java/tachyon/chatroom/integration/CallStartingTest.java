package tachyon.chatroom.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.adapter.retrofit.RetrofitChatrooms;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.Outcome;

/** A call that is about to start when the gateway is closed. */
class CallStartingTest extends TransportTest {
    @Test
    void aCallThatHasNotReachedTheNetworkYetEndsWithTheGateway() {
        RawServer server = server(RawServer.answer("200 OK", ONE_ROOM, "Content-Type: application/json"));
        CompletableFuture<ChatroomGateway> opened = new CompletableFuture<>();
        OkHttpClient client = new OkHttpClient.Builder()
                .eventListener(new EventListener() {
                    @Override
                    public void callStart(Call call) {
                        opened.join().close();
                    }
                })
                .build();
        ChatroomGateway gateway = closedAfterwards(
                RetrofitChatrooms.create(settings(server.url()).build(), client));
        opened.complete(gateway);

        assertFails(GatewayClosedException.class, Outcome.NOT_APPLIED, () -> gateway.createChatroom(CREATE));
        assertThat(server.requests()).isEmpty();
    }
}
