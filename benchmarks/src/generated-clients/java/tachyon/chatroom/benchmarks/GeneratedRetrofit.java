package tachyon.chatroom.benchmarks;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;
import tachyon.chatroom.generated.retrofit.ApiClient;
import tachyon.chatroom.generated.retrofit.api.ChatroomsApi;
import tachyon.chatroom.generated.retrofit.model.CreateChatRoomRequest;
import tachyon.chatroom.generated.retrofit.model.UpdateChatroomRequest;

/** What openapi-generator makes for Retrofit and Gson, called as Retrofit's users do. */
@AutoService(MeasuredClients.class)
public final class GeneratedRetrofit implements MeasuredClients {
    @Override
    public String name() {
        return "generated-retrofit";
    }

    @Override
    public MeasuredClient connect(String baseUrl, int connections) {
        ConnectionPool pool = new ConnectionPool(connections, 1, TimeUnit.MINUTES);
        ApiClient client = new ApiClient("bearerToken").setBearerToken(Exchanges.ACCESS_TOKEN);
        client.getOkBuilder().connectionPool(pool);
        client.getAdapterBuilder().baseUrl(baseUrl);
        return new Calls(pool, client.createService(ChatroomsApi.class));
    }

    private record Calls(ConnectionPool pool, ChatroomsApi chatrooms) implements MeasuredClient {
        private static <T> @Nullable T success(Call<T> call) throws IOException {
            Response<T> response = call.execute();
            if (!response.isSuccessful()) {
                throw new IOException("status " + response.code());
            }
            return response.body();
        }

        private static <T> T body(Call<T> call) throws IOException {
            T body = success(call);
            if (body == null) {
                throw new IOException("no body");
            }
            return body;
        }

        @Override
        public Object createChatroom() throws IOException {
            return body(chatrooms.createChatroom(
                    Exchanges.OPERATOR_ID,
                    new CreateChatRoomRequest()
                            .name("Support")
                            .metadata(Map.of("user_id", "u_01hjryxysgey07h5jz5wagqj0m", "channel", "web"))));
        }

        @Override
        public Object updateChatroom() throws IOException {
            return body(chatrooms.updateChatroom(
                    Exchanges.OPERATOR_ID,
                    Exchanges.CHATROOM_ID,
                    new UpdateChatroomRequest().name("Support, renamed")));
        }

        @Override
        public Object deleteChatroom() throws IOException {
            success(chatrooms.deleteChatroom(Exchanges.OPERATOR_ID, Exchanges.CHATROOM_ID));
            return Exchanges.CHATROOM_ID;
        }

        @Override
        public Object listChatrooms() throws IOException {
            return body(chatrooms.getChatrooms(Exchanges.OPERATOR_ID, Exchanges.LISTED, 0, null, null));
        }

        @Override
        public Object listMessages() throws IOException {
            return body(chatrooms.getChatroomMessages(
                    Exchanges.OPERATOR_ID, Exchanges.CHATROOM_ID, Exchanges.LISTED, 0, ""));
        }

        @Override
        public void close() {
            pool.evictAll();
        }
    }
}
