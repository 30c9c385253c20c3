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

/** The client that openapi-generator creates for Retrofit and Gson. */
@AutoService(MeasuredClientFactory.class)
public final class GeneratedRetrofit implements MeasuredClientFactory {
    @Override
    public String name() {
        return "generated-retrofit";
    }

    @Override
    public MeasuredClient create(String baseUrl, int connections) {
        ConnectionPool pool = new ConnectionPool(connections, 1, TimeUnit.MINUTES);
        ApiClient client = new ApiClient("bearerToken").setBearerToken(Fixtures.ACCESS_TOKEN);
        client.getOkBuilder().connectionPool(pool);
        client.getAdapterBuilder().baseUrl(baseUrl);
        return new Client(pool, client.createService(ChatroomsApi.class));
    }

    private record Client(ConnectionPool pool, ChatroomsApi chatrooms) implements MeasuredClient {
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
                throw new IOException("the response has no body");
            }
            return body;
        }

        @Override
        public Object createChatroom() throws IOException {
            return body(chatrooms.createChatroom(
                    Fixtures.OPERATOR_ID,
                    new CreateChatRoomRequest()
                            .name("Support")
                            .metadata(Map.of("user_id", "u_01hjryxysgey07h5jz5wagqj0m", "channel", "web"))));
        }

        @Override
        public Object updateChatroom() throws IOException {
            return body(chatrooms.updateChatroom(
                    Fixtures.OPERATOR_ID, Fixtures.CHATROOM_ID, new UpdateChatroomRequest().name("Support, renamed")));
        }

        @Override
        public Object deleteChatroom() throws IOException {
            success(chatrooms.deleteChatroom(Fixtures.OPERATOR_ID, Fixtures.CHATROOM_ID));
            return Fixtures.CHATROOM_ID;
        }

        @Override
        public Object listChatrooms() throws IOException {
            return body(chatrooms.getChatrooms(Fixtures.OPERATOR_ID, Fixtures.PAGE_SIZE, 0, null, null));
        }

        @Override
        public Object listMessages() throws IOException {
            return body(chatrooms.getChatroomMessages(
                    Fixtures.OPERATOR_ID, Fixtures.CHATROOM_ID, Fixtures.PAGE_SIZE, 0, ""));
        }

        @Override
        public void close() {
            pool.evictAll();
        }
    }
}
