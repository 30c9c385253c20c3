package tachyon.chatroom.examples;

import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import tachyon.chatroom.adapter.httpclient5.HttpClient5Chatrooms;
import tachyon.chatroom.adapter.retrofit.RetrofitChatrooms;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.ChatroomGateway;

/** The examples of an application's own HTTP clients, in docs/choosing-a-transport.md. */
final class CustomClientExample {
    private CustomClientExample() {}

    static CloseableHttpClient httpClient() {
        return HttpClients.custom()
                .disableAutomaticRetries() // otherwise HttpClient retries requests without a body
                .disableContentCompression() // the gateway decompresses, within its limits
                .build();
    }

    static ChatroomGateway over(ConnectionSettings settings, CloseableHttpClient client) {
        return HttpClient5Chatrooms.create(settings, client); // closing the gateway leaves the client open
    }

    static OkHttpClient okHttpClient() {
        return new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(16, 30, TimeUnit.SECONDS))
                .build();
    }

    static ChatroomGateway over(ConnectionSettings settings, OkHttpClient client) {
        return RetrofitChatrooms.create(settings, client); // a client derived from yours
    }
}
