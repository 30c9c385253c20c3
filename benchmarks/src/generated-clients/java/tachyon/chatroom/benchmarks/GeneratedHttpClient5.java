package tachyon.chatroom.benchmarks;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.Map;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import tachyon.chatroom.generated.httpclient5.ApiClient;
import tachyon.chatroom.generated.httpclient5.ApiException;
import tachyon.chatroom.generated.httpclient5.api.ChatroomsApi;
import tachyon.chatroom.generated.httpclient5.model.CreateChatRoomRequest;
import tachyon.chatroom.generated.httpclient5.model.UpdateChatroomRequest;

/** The client that openapi-generator creates for Apache HttpClient 5 and Jackson, used as its README describes. */
@AutoService(MeasuredClientFactory.class)
public final class GeneratedHttpClient5 implements MeasuredClientFactory {
    @Override
    public String name() {
        return "generated-httpclient5";
    }

    @Override
    public MeasuredClient create(String baseUrl, int connections) {
        CloseableHttpClient http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(connections)
                        .setMaxConnPerRoute(connections)
                        .build())
                .build();
        ApiClient client = new ApiClient(http).setBasePath(baseUrl);
        client.setBearerToken(Fixtures.ACCESS_TOKEN);
        return new Client(http, new ChatroomsApi(client));
    }

    private record Client(CloseableHttpClient http, ChatroomsApi chatrooms) implements MeasuredClient {
        @Override
        public Object createChatroom() throws ApiException {
            return chatrooms.createChatroom(
                    Fixtures.OPERATOR_ID,
                    new CreateChatRoomRequest()
                            .name("Support")
                            .metadata(Map.of("user_id", "u_01hjryxysgey07h5jz5wagqj0m", "channel", "web")));
        }

        @Override
        public Object updateChatroom() throws ApiException {
            return chatrooms.updateChatroom(
                    Fixtures.OPERATOR_ID, Fixtures.CHATROOM_ID, new UpdateChatroomRequest().name("Support, renamed"));
        }

        @Override
        public Object deleteChatroom() throws ApiException {
            chatrooms.deleteChatroom(Fixtures.OPERATOR_ID, Fixtures.CHATROOM_ID);
            return Fixtures.CHATROOM_ID;
        }

        @Override
        public Object listChatrooms() throws ApiException {
            return chatrooms.getChatrooms(Fixtures.OPERATOR_ID, Fixtures.PAGE_SIZE, 0, null, null);
        }

        @Override
        public Object listMessages() throws ApiException {
            return chatrooms.getChatroomMessages(Fixtures.OPERATOR_ID, Fixtures.CHATROOM_ID, Fixtures.PAGE_SIZE, 0, "");
        }

        @Override
        public void close() throws IOException {
            http.close();
        }
    }
}
