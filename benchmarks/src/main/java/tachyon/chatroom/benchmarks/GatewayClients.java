package tachyon.chatroom.benchmarks;

import com.google.auto.service.AutoService;
import java.util.function.Function;
import tachyon.chatroom.adapter.httpclient5.HttpClient5Chatrooms;
import tachyon.chatroom.adapter.retrofit.RetrofitChatrooms;
import tachyon.chatroom.connection.ConnectionSettings;
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
            return over(HttpClient5Chatrooms::connect, baseUrl, connections);
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
            return over(RetrofitChatrooms::connect, baseUrl, connections);
        }
    }

    private record Calls(ChatroomGateway gateway) implements MeasuredClient {
        @Override
        public Object createChatroom() {
            return gateway.createChatroom(Requests.Create.REQUEST);
        }

        @Override
        public Object updateChatroom() {
            return gateway.updateChatroom(Requests.Update.CHATROOM, Requests.Update.REQUEST);
        }

        @Override
        public Object deleteChatroom() {
            gateway.deleteChatroom(Requests.Update.CHATROOM);
            return Requests.Update.CHATROOM;
        }

        @Override
        public Object listChatrooms() {
            return gateway.listChatrooms(Requests.Listing.REQUEST);
        }

        @Override
        public Object listMessages() {
            return gateway.listMessages(Requests.ListingOfMessages.CHATROOM, Requests.ListingOfMessages.REQUEST);
        }

        @Override
        public void close() {
            gateway.close();
        }
    }
}
