package tachyon.chatroom.benchmarks;

import com.google.auto.service.AutoService;
import java.util.function.Function;
import tachyon.chatroom.adapter.httpclient5.HttpClient5Chatrooms;
import tachyon.chatroom.adapter.retrofit.RetrofitChatrooms;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.ChatroomGateway;

/** The library's own gateways as measured clients. */
final class GatewayClients {
    private GatewayClients() {}

    private static MeasuredClient client(
            Function<ConnectionSettings, ChatroomGateway> factory, String baseUrl, int connections) {
        return new Client(factory.apply(ConnectionSettings.builder()
                .baseUrl(baseUrl)
                .operatorId(Fixtures.OPERATOR_ID)
                .accessToken(Fixtures.ACCESS_TOKEN)
                .maxConnections(connections)
                .build()));
    }

    /** Creates gateways over Apache HttpClient 5. */
    @AutoService(MeasuredClientFactory.class)
    public static final class HttpClient5 implements MeasuredClientFactory {
        @Override
        public String name() {
            return "httpclient5";
        }

        @Override
        public MeasuredClient create(String baseUrl, int connections) {
            return client(HttpClient5Chatrooms::create, baseUrl, connections);
        }
    }

    /** Creates gateways over Retrofit. */
    @AutoService(MeasuredClientFactory.class)
    public static final class Retrofit implements MeasuredClientFactory {
        @Override
        public String name() {
            return "retrofit";
        }

        @Override
        public MeasuredClient create(String baseUrl, int connections) {
            return client(RetrofitChatrooms::create, baseUrl, connections);
        }
    }

    private record Client(ChatroomGateway gateway) implements MeasuredClient {
        @Override
        public Object createChatroom() {
            return gateway.createChatroom(Requests.Create.request());
        }

        @Override
        public Object updateChatroom() {
            return gateway.updateChatroom(Requests.Update.chatroom(), Requests.Update.request());
        }

        @Override
        public Object deleteChatroom() {
            ChatroomId chatroom = Requests.Update.chatroom();
            gateway.deleteChatroom(chatroom);
            return chatroom;
        }

        @Override
        public Object listChatrooms() {
            return gateway.listChatrooms(Requests.ListChatrooms.request());
        }

        @Override
        public Object listMessages() {
            return gateway.listMessages(Requests.ListMessages.chatroom(), Requests.ListMessages.request());
        }

        @Override
        public void close() {
            gateway.close();
        }
    }
}
