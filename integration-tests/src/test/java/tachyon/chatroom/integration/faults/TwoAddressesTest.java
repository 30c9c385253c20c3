package tachyon.chatroom.integration.faults;

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
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.integration.fixtures.TransportTest;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ConnectionLostException;
import tachyon.chatroom.port.Outcome;

/**
 * Calls to a host with two addresses. The second is used if the first refuses the connection, never after it has read
 * a request.
 */
class TwoAddressesTest extends TransportTest {
    private static final String HOST = "two.example";

    @ParameterizedTest
    @EnumSource(Transport.class)
    void doesNotSendARequestToTheSecondAddressThatTheFirstHasRead(Transport transport) throws IOException {
        RawServer first = server(Reply.disconnect());
        RawServer second = secondServer(first.port());
        ChatroomGateway gateway = connectToBoth(transport, first.port());

        assertFails(ConnectionLostException.class, Outcome.UNKNOWN, () -> gateway.createChatroom(CREATE));
        assertThat(first.requests()).hasSize(1);
        assertThat(second.connections()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void connectsToTheSecondAddressIfTheFirstRefuses(Transport transport) throws IOException {
        int port = closedPort();
        RawServer second = secondServer(port);

        assertWorks(connectToBoth(transport, port));
        assertThat(second.requests()).hasSize(1);
    }

    private RawServer secondServer(int port) {
        try {
            return closedAfterwards(
                    RawServer.start(new ServerSocket(port, 50, address(2)), Reply.json("200 OK", ROOMS)));
        } catch (IOException e) {
            return abort("no second loopback address on this machine, or its port is in use: " + e);
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
