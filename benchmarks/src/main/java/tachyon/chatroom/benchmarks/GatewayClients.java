package tachyon.chatroom.benchmarks;

import com.google.auto.service.AutoService;
import java.util.function.Function;
import tachyon.chatroom.adapter.httpclient5.HttpClient5Chatrooms;
import tachyon.chatroom.adapter.retrofit.RetrofitChatrooms;
import tachyon.chatroom.connection.ConnectionSettings;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.port.ChatroomGateway;

/** The library's own clients. */
final class GatewayClients {
    private GatewayClients() {}

    private static MeasuredClient over(
            Function<ConnectionSettings, ChatroomGateway> transport, String baseUrl, int connections) {
        return new Calls(transport.apply(ConnectionSettings.builder()
                .baseUrl(baseUrl)
                .operatorId(Exchanges.OPERATOR_ID)
                .accessToken(Exchanges.ACCESS_TOKEN)
                .maxConnections(connections)
                .build()));
    }

    /** Over Apache HttpClient 5. */
    @AutoService(MeasuredClients.class)
    public static final class HttpClient5 implements MeasuredClients {
        @Override
        public String name() {
            return "httpclient5";
        }

        @Override
        public MeasuredClient connect(String baseUrl, int connections) {
            return over(HttpClient5Chatrooms::create, baseUrl, connections);
        }
    }

    /** Over Retrofit. */
    @AutoService(MeasuredClients.class)
    public static final class Retrofit implements MeasuredClients {
        @Override
        public String name() {
            return "retrofit";
        }

        @Override
        public MeasuredClient connect(String baseUrl, int connections) {
            return over(RetrofitChatrooms::create, baseUrl, connections);
        }
    }

    private record Calls(ChatroomGateway gateway) implements MeasuredClient {
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
            return gateway.listChatrooms(Requests.Listing.request());
        }

        @Override
        public Object listMessages() {
            return gateway.listMessages(Requests.ListingOfMessages.chatroom(), Requests.ListingOfMessages.request());
        }

        @Override
        public void close() {
            gateway.close();
        }
    }
}
