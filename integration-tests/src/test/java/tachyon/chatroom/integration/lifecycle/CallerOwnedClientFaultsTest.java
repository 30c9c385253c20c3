package tachyon.chatroom.integration.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.concurrent.CompletableFuture;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tachyon.chatroom.adapter.httpclient5.HttpClient5Chatrooms;
import tachyon.chatroom.adapter.retrofit.RetrofitChatrooms;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.integration.fixtures.TransportTest;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ConnectFailedException;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.MalformedResponseException;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ResponseTooLargeException;

/** Failures over a client that the caller owns and has configured. */
class CallerOwnedClientFaultsTest extends TransportTest {
    private static final int HTTP_LIBRARY_LIMIT = 256 * 1024;

    @ParameterizedTest
    @EnumSource(Transport.class)
    void throwsAProgrammingErrorOfAnInterceptorAsItIs(Transport transport) {
        RawServer server = server(Reply.json("200 OK", ONE_ROOM));
        RuntimeException error = new NullPointerException("an interceptor's programming error");
        ChatroomGateway gateway = withInterceptor(transport, server, () -> {
            throw error;
        });

        assertThatThrownBy(() -> gateway.createChatroom(CREATE)).isSameAs(error);
        assertThatThrownBy(() -> gateway.listChatrooms(LIST)).isSameAs(error);
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void sendsNothingAfterAnInterceptorHasClosedTheGateway(Transport transport) {
        RawServer server = server(Reply.json("200 OK", ONE_ROOM));
        CompletableFuture<ChatroomGateway> created = new CompletableFuture<>();
        ChatroomGateway gateway =
                withInterceptor(transport, server, () -> created.join().close());
        created.complete(gateway);

        assertFails(GatewayClosedException.class, Outcome.NOT_APPLIED, () -> gateway.createChatroom(CREATE));
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"502 Bad Gateway", "404 Not Found", "301 Moved"})
    void aProxyThatOpensNoTunnelIsNotTheService(String status) throws IOException {
        for (Transport transport : Transport.values()) {
            RawServer proxy = server(Reply.response(status, "", "Location: http://127.0.0.1/"));
            ChatroomGateway gateway = throughProxy(transport, proxy.port());

            assertFails(ConnectFailedException.class, Outcome.NOT_APPLIED, () -> gateway.createChatroom(CREATE));
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void reportsInvalidChunksAfterASuccess(Transport transport) {
        RawServer server = server(Reply.bytesThenClose(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n"));
        ChatroomGateway gateway = withInterceptor(transport, server, () -> {});

        assertFails(MalformedResponseException.class, Outcome.APPLIED, () -> gateway.createChatroom(CREATE));
    }

    /** The limits are those of OkHttp, and of the HttpClient that the test configures. */
    @ParameterizedTest
    @EnumSource(Transport.class)
    void reportsHeadersThatExceedTheLimitOfTheClient(Transport transport) {
        String headers = ("X-Filler: " + "x".repeat(1_000) + "\r\n").repeat(HTTP_LIBRARY_LIMIT / 1_000);
        RawServer server = server(Reply.bytes("HTTP/1.1 200 OK\r\n" + headers + "Content-Length: 0\r\n\r\n"));
        ChatroomGateway gateway = withInterceptor(transport, server, () -> {});

        assertFails(ResponseTooLargeException.class, Outcome.UNKNOWN, () -> gateway.createChatroom(CREATE));
    }

    @Test
    void anInterceptorMustKeepTheTagsOfOkHttpsRequest() {
        RawServer server = server(Reply.json("200 OK", ONE_ROOM));
        OkHttpClient client = new OkHttpClient.Builder()
                .addInterceptor(chain -> chain.proceed(new Request.Builder()
                        .url(chain.request().url())
                        .method(chain.request().method(), chain.request().body())
                        .build()))
                .build();
        ChatroomGateway gateway =
                closedAfterwards(RetrofitChatrooms.create(settings(server.url()).build(), client));

        assertThatThrownBy(() -> gateway.createChatroom(CREATE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a request without its tag: an interceptor has replaced the request");
        assertThat(server.requests()).isEmpty();
    }

    /** Returns a gateway whose client runs the action before it sends a request. */
    private ChatroomGateway withInterceptor(Transport transport, RawServer server, Runnable action) {
        ConnectionSettings settings = settings(server.url()).build();
        return closedAfterwards(
                switch (transport) {
                    case HTTPCLIENT5 -> HttpClient5Chatrooms.create(settings, httpClient(action));
                    case RETROFIT -> RetrofitChatrooms.create(settings, okHttpClient(action));
                });
    }

    private CloseableHttpClient httpClient(Runnable action) {
        Http1Config limits = Http1Config.custom()
                .setMaxLineLength(HTTP_LIBRARY_LIMIT)
                .setMaxHeaderCount(100)
                .build();
        return closedAfterwards(HttpClients.custom()
                .addRequestInterceptorFirst((request, entity, context) -> action.run())
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(limits)
                                .build())
                        .build())
                .build());
    }

    private static OkHttpClient okHttpClient(Runnable action) {
        Interceptor interceptor = chain -> {
            action.run();
            return chain.proceed(chain.request());
        };
        return new OkHttpClient.Builder().addInterceptor(interceptor).build();
    }

    private ChatroomGateway throughProxy(Transport transport, int port) throws IOException {
        ConnectionSettings settings = settings("https://chat.example.com").build();
        return closedAfterwards(
                switch (transport) {
                    case HTTPCLIENT5 ->
                        HttpClient5Chatrooms.create(
                                settings,
                                closedAfterwards(HttpClients.custom()
                                        .setProxy(new HttpHost("127.0.0.1", port))
                                        .build()));
                    case RETROFIT ->
                        RetrofitChatrooms.create(
                                settings,
                                new OkHttpClient.Builder()
                                        .proxy(new Proxy(
                                                Proxy.Type.HTTP, new InetSocketAddress(RawServer.loopback(), port)))
                                        .build());
                });
    }
}
