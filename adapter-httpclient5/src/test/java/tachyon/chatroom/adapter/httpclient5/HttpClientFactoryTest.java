package tachyon.chatroom.adapter.httpclient5;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.HttpHost;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.http.exchange.Exchange;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.port.Operation;

class HttpClientFactoryTest {
    /** A cancel before HttpClient has created the connection does not reach that connection. */
    @Test
    void opensNoConnectionForAnExchangeThatHasEnded() throws IOException {
        Exchange ended = new Exchange(Operation.LIST_CHATROOMS, AccessToken.of("hunter2"), Duration.ofSeconds(30));
        ended.state().deadlineExceeded();
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            HttpHost host = new HttpHost("http", server.getInetAddress(), server.getLocalPort());
            try (CloseableHttpClient client = HttpClientFactory.create(ConnectionSettings.builder()
                    .baseUrl(host.toURI())
                    .operatorId("tn_1")
                    .accessToken("hunter2")
                    .build())) {
                assertThatExceptionOfType(CancellationException.class)
                        .isThrownBy(
                                () -> client.executeOpen(host, new HttpGet(host.toURI()), new ExchangeContext(ended)));
            }
            server.setSoTimeout(100);
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(server::accept);
        }
    }
}
