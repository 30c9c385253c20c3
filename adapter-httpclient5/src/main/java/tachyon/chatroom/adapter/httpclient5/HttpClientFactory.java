package tachyon.chatroom.adapter.httpclient5;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.net.Socket;
import java.util.concurrent.CancellationException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.cookie.StandardCookieSpec;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.http.connection.ExchangeSocketFactory;
import tachyon.chatroom.http.exchange.ConnectionLimits;
import tachyon.chatroom.port.CallOptions;

/**
 * Creates HTTP clients that make exactly one HTTP/1.1 exchange for a call, over sockets of this library: every other feature is
 * switched off. It uses only API that HttpClient has had since version 5.4, because applications pin old versions.
 */
final class HttpClientFactory {
    /**
     * The deadline bounds everything, including the wait for a connection and every read. For that wait, zero means no wait
     * at all, so it has the maximum timeout of a call.
     */
    static final RequestConfig REQUEST_CONFIG = RequestConfig.custom()
            .setConnectionRequestTimeout(Timeout.of(CallOptions.MAX_TIMEOUT))
            .setResponseTimeout(Timeout.DISABLED)
            .setCookieSpec(StandardCookieSpec.IGNORE)
            .setRedirectsEnabled(false)
            .setAuthenticationEnabled(false)
            .setContentCompressionEnabled(false)
            .setExpectContinueEnabled(false)
            .setProtocolUpgradeEnabled(false)
            .build();

    /** A client that a user hands in may have to authenticate to its proxy. */
    static final RequestConfig CUSTOM_CLIENT_REQUEST_CONFIG =
            RequestConfig.copy(REQUEST_CONFIG).setAuthenticationEnabled(true).build();

    private static final TimeValue MAX_IDLE = TimeValue.of(ConnectionLimits.MAX_IDLE);

    private HttpClientFactory() {}

    static CloseableHttpClient create(ConnectionSettings settings) {
        HttpClientBuilder builder = HttpClientBuilder.create()
                .setConnectionManager(connections(settings))
                .setRequestExecutor(new ExchangeRequestExecutor())
                .setDefaultRequestConfig(REQUEST_CONFIG)
                .setKeepAliveStrategy((response, context) -> MAX_IDLE)
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableConnectionState()
                .disableContentCompression()
                .disableCookieManagement()
                .disableDefaultUserAgent()
                .disableRedirectHandling();
        settings.proxy().ifPresent(proxy -> builder.setProxy(new HttpHost(proxy.getHostString(), proxy.getPort())));
        return builder.build();
    }

    private static HttpClientConnectionManager connections(ConnectionSettings settings) {
        ExchangeSocketFactory sockets = new ExchangeSocketFactory(settings);
        // The sockets limit the sum of all headers, and so the number and the length of lines.
        Http1Config http1 = Http1Config.custom()
                .setMaxHeaderCount(settings.maxHeaderBytes())
                .setMaxLineLength(settings.maxHeaderBytes())
                .build();
        return new ConnectionManagerBuilder(sockets)
                // There is one route, and never more exchanges than connections, so the pool needs no fair queue.
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnTotal(settings.maxConnections())
                .setMaxConnPerRoute(settings.maxConnections())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(http1)
                        .build())
                .setDefaultSocketConfig(
                        SocketConfig.custom().setTcpNoDelay(true).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setSocketTimeout(Timeout.DISABLED)
                        // A socket validates itself before the first byte of a request.
                        .setValidateAfterInactivity(TimeValue.NEG_ONE_MILLISECOND)
                        .build())
                // HttpClient decodes the labels of a host that begin with xn--; certificates contain them encoded.
                .setTlsSocketStrategy(
                        (socket, host, port, attachment, context) -> sockets.secure(socket, IDN.toASCII(host), port))
                .build();
    }

    private static final class ConnectionManagerBuilder extends PoolingHttpClientConnectionManagerBuilder {
        private final ExchangeSocketFactory sockets;

        ConnectionManagerBuilder(ExchangeSocketFactory sockets) {
            this.sockets = sockets;
        }

        @Override
        protected HttpClientConnectionOperator createConnectionOperator(
                SchemePortResolver ports, DnsResolver addresses, TlsSocketStrategy tls) {
            return new ConnectionOperator(sockets, ports, addresses, tls);
        }
    }

    private static final class ConnectionOperator extends DefaultHttpClientConnectionOperator {
        ConnectionOperator(
                ExchangeSocketFactory sockets, SchemePortResolver ports, DnsResolver addresses, TlsSocketStrategy tls) {
            super(
                    socksProxy -> createSocket(sockets),
                    ports,
                    addresses,
                    RegistryBuilder.<TlsSocketStrategy>create()
                            .register(URIScheme.HTTPS.id, tls)
                            .build());
        }

        @Override
        protected void onBeforeSocketConnect(HttpContext context, HttpHost host) {
            requireNotEnded(context);
        }

        @Override
        protected void onAfterSocketConnect(HttpContext context, HttpHost host) {
            requireNotEnded(context);
        }

        /**
         * A cancel before the socket is bound to its connection has released the pool's entry without a connection.
         * HttpClient would continue to connect nevertheless, and never close the socket. It closes it after an exception here.
         */
        private static void requireNotEnded(HttpContext context) {
            if (((ExchangeContext) context).exchange().state().isEnded()) {
                throw new CancellationException("the exchange has ended before connecting");
            }
        }

        private static Socket createSocket(ExchangeSocketFactory sockets) {
            try {
                return sockets.create();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
