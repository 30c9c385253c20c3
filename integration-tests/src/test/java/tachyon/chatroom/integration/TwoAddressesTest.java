package tachyon.chatroom.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import okhttp3.OkHttpClient;
import org.apache.hc.client5.http.impl.InMemoryDnsResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.adapter.httpclient5.HttpClient5Chatrooms;
import tachyon.chatroom.adapter.retrofit.RetrofitChatrooms;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ConnectionLostException;
import tachyon.chatroom.port.Outcome;

/** A host of two addresses: the second is for a connection that the first refuses, never for a request that it has seen. */
class TwoAddressesTest extends TransportTest {
    private static final String HOST = "two.example";

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aRequestThatTheFirstHasReadIsNotSentToTheSecond(Transport transport) throws IOException {
        RawServer first = server(RawServer.hangUp());
        RawServer second = secondServer(first.port());
        ChatroomGateway gateway = connectToBoth(transport, first.port());

        assertFails(ConnectionLostException.class, Outcome.UNKNOWN, () -> gateway.createChatroom(CREATE));
        assertThat(first.requests()).hasSize(1);
        assertThat(second.connections()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aConnectionThatTheFirstRefusesIsMadeToTheSecond(Transport transport) throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, RawServer.loopback())) {
            port = closed.getLocalPort();
        }
        RawServer second = secondServer(port);

        assertWorks(connectToBoth(transport, port));
        assertThat(second.requests()).hasSize(1);
    }

    private RawServer secondServer(int port) {
        try {
            return closedAfterwards(
                    RawServer.start(new ServerSocket(port, 50, address(2)), RawServer.json("200 OK", ROOMS)));
        } catch (IOException e) {
            return abort("no second loopback address here, or its port is taken: " + e);
        }
    }

    private ChatroomGateway connectToBoth(Transport transport, int port) throws IOException {
        ConnectionSettings settings = settings("http://" + HOST + ":" + port).build();
        InetAddress[] addresses = {address(1), address(2)};
        if (transport == Transport.RETROFIT) {
            OkHttpClient client = new OkHttpClient.Builder()
                    .dns(host -> List.of(addresses))
                    .fastFallback(false)
                    .build();
            return closedAfterwards(RetrofitChatrooms.create(settings, client));
        }
        InMemoryDnsResolver resolver = new InMemoryDnsResolver();
        resolver.add(HOST, addresses);
        CloseableHttpClient client = closedAfterwards(HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .build())
                .build());
        return closedAfterwards(HttpClient5Chatrooms.create(settings, client));
    }

    private static InetAddress address(int last) throws IOException {
        return InetAddress.getByAddress(HOST, new byte[] {127, 0, 0, (byte) last});
    }
}
