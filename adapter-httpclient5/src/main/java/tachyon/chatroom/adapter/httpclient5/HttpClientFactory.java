package tachyon.chatroom.adapter.httpclient5;

import java.net.Socket;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.cookie.StandardCookieSpec;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.ssl.TLS;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.http.exchange.ConnectionLimits;
import tachyon.chatroom.http.exchange.TlsContext;
import tachyon.chatroom.port.CallOptions;

/** Creates HTTP clients that make exactly one HTTP/1.1 exchange for a call: every other feature is switched off. */
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
        Timeout connectTimeout = Timeout.of(settings.connectTimeout());
        // The parser limits the sum, and so the number of lines.
        Http1Config http1 = Http1Config.custom()
                .setMaxHeaderCount(settings.maxHeaderBytes())
                .setMaxLineLength(settings.maxHeaderBytes())
                .setMaxEmptyLineCount(1)
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(settings.maxConnections())
                .setMaxConnPerRoute(settings.maxConnections())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(http1)
                        .responseParserFactory(config -> new StrictResponseParser(http1, settings.maxHeaderBytes()))
                        .build())
                .setDefaultSocketConfig(
                        SocketConfig.custom().setTcpNoDelay(true).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connectTimeout)
                        .setSocketTimeout(Timeout.DISABLED)
                        .setIdleTimeout(Timeout.of(ConnectionLimits.MAX_IDLE))
                        .setValidateAfterInactivity(1, TimeUnit.SECONDS)
                        .build())
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setHandshakeTimeout(connectTimeout)
                        .setSupportedProtocols(TLS.V_1_2, TLS.V_1_3)
                        .build())
                .setTlsSocketStrategy(tls(settings))
                .build();
    }

    private static TlsSocketStrategy tls(ConnectionSettings settings) {
        return TlsContext.isNeeded(settings)
                ? new DefaultClientTlsStrategy(
                        TlsContext.of(settings), HostnameVerificationPolicy.CLIENT, new SubjectAltNameVerifier())
                : HttpClientFactory::rejectTls;
    }

    /** Without a strategy, the connection manager would create one and read the JVM's trust store for it. */
    private static SSLSocket rejectTls(
            Socket socket, String target, int port, @Nullable Object attachment, HttpContext context)
            throws SSLException {
        throw new SSLException("the base URL is not https");
    }
}
