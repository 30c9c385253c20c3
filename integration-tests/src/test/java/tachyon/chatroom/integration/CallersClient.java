package tachyon.chatroom.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.io.CloseMode;
import tachyon.chatroom.adapter.httpclient5.HttpClient5Chatrooms;
import tachyon.chatroom.adapter.retrofit.RetrofitChatrooms;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.ChatroomGateway;

/** An HTTP client that the caller owns and also uses for other things. */
interface CallersClient extends AutoCloseable {
    ChatroomGateway connect(ConnectionSettings settings);

    /** Uses the client for something of the caller's own. */
    int statusOf(URI uri);

    @Override
    void close();

    /** A default Apache HttpClient. */
    final class HttpClient5 implements CallersClient {
        private final CloseableHttpClient client = HttpClients.createDefault();

        @Override
        public ChatroomGateway connect(ConnectionSettings settings) {
            return HttpClient5Chatrooms.create(settings, client);
        }

        @Override
        public int statusOf(URI uri) {
            try {
                return client.execute(new HttpGet(uri), response -> response.getCode());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            client.close(CloseMode.IMMEDIATE);
        }
    }

    /** A default OkHttpClient. */
    final class OkHttp implements CallersClient {
        private final OkHttpClient client = new OkHttpClient();

        @Override
        public ChatroomGateway connect(ConnectionSettings settings) {
            return RetrofitChatrooms.create(settings, client);
        }

        @Override
        public int statusOf(URI uri) {
            try (Response response = client.newCall(
                            new Request.Builder().url(uri.toString()).build())
                    .execute()) {
                return response.code();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }
}
