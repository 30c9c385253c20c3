package tachyon.chatroom.http.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** The connections of OkHttp. */
final class OkHttpParser extends ParserUnderTest {
    private static final Request REQUEST = new Request.Builder()
            .url("http://127.0.0.1/")
            .header("Accept-Encoding", "gzip")
            .build();
    private static final Request SECURE_REQUEST =
            REQUEST.newBuilder().url("https://127.0.0.1/").build();

    private final ConnectionPool pool = new ConnectionPool(8, 1, TimeUnit.DAYS);
    private final OkHttpClient client = configured().proxy(Proxy.NO_PROXY).build();
    private final OkHttpClient tunnelClient = configured()
            .proxy(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy", 8080)))
            .connectionSpecs(List.of(ConnectionSpec.COMPATIBLE_TLS))
            .sslSocketFactory(new NoTls(), new NoTrust())
            .build();

    private @Nullable ResponseScript script;
    private int index;
    private ParsedResponse parsed = new ParsedResponse();
    private @Nullable ReplayChannel channel;
    private @Nullable ExchangeSocket socket;

    /** As OkHttpClientFactory of the adapter. */
    private OkHttpClient.Builder configured() {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        return new OkHttpClient.Builder()
                .connectionPool(pool)
                .connectTimeout(Duration.ZERO)
                .dns(host -> List.of(loopback))
                .socketFactory(new ReplaySockets())
                .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
                .addNetworkInterceptor(this::read)
                .fastFallback(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .protocols(List.of(Protocol.HTTP_1_1))
                .retryOnConnectionFailure(false)
                .callTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO);
    }

    @Override
    ParsedResponse exchange(ResponseScript responses, int request) {
        script = responses;
        index = request;
        parsed = new ParsedResponse();
        try {
            call(client, REQUEST);
        } catch (StaleSocketException e) {
            parsed = new ParsedResponse();
            try {
                call(client, REQUEST);
            } catch (StaleSocketException again) {
                throw new AssertionError("no connection", again);
            }
        }
        return parsed;
    }

    @Override
    ParsedResponse openTunnel(ResponseScript responses, int request) {
        script = responses;
        index = request;
        parsed = new ParsedResponse();
        try {
            call(tunnelClient, SECURE_REQUEST);
        } catch (StaleSocketException e) {
            throw new AssertionError("no connection", e);
        }
        return parsed;
    }

    private void call(OkHttpClient okHttp, Request request) throws StaleSocketException {
        try (Response response = okHttp.newCall(request).execute()) {
            if (parsed.failure() == null && response.code() != 200) {
                throw new AssertionError("not the response of the interceptor");
            }
        } catch (StaleSocketException e) {
            throw e;
        } catch (TunnelOpenedException e) {
            parsed.headersRead(200, List.of());
        } catch (Exception e) {
            parsed.failed(e);
        }
        parsed.finished(
                Objects.requireNonNull(socket, "socket").isReusable(), Objects.requireNonNull(channel, "channel"));
    }

    /** Reads the whole response where the adapter does. */
    private Response read(Interceptor.Chain chain) throws IOException {
        Socket connected =
                Objects.requireNonNull(chain.connection(), "connection").socket();
        ExchangeConnection.of(connected).begin(newExchange());
        Response response = chain.proceed(chain.request());
        try {
            parsed.headersRead(response.code(), names(response));
            BufferedSource source = response.body().source();
            parsed.readBody(source::read);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            parsed.failed(e);
        } finally {
            response.close();
            if (!ExchangeConnection.of(connected).isReusable()) {
                connected.close();
            }
        }
        return response.newBuilder()
                .code(200)
                .body(ResponseBody.create(new byte[0], null))
                .build();
    }

    private static List<String> names(Response response) {
        String[] names = new String[response.headers().size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = response.headers().name(i);
        }
        return List.of(names);
    }

    @Override
    void close() {
        pool.evictAll();
    }

    private final class ReplaySockets extends SocketFactory {
        @Override
        public Socket createSocket() throws IOException {
            ResponseScript responses = Objects.requireNonNull(script, "script");
            channel = new ReplayChannel(responses, index);
            socket = socket(channel, responses.maxHeaderBytes());
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class TunnelOpenedException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** OkHttp creates a TLS socket once the tunnel is open. */
    private static final class NoTls extends SSLSocketFactory {
        @Override
        public Socket createSocket(Socket tunnel, String host, int port, boolean autoClose) throws IOException {
            throw new TunnelOpenedException();
        }

        @Override
        public String[] getDefaultCipherSuites() {
            return new String[0];
        }

        @Override
        public String[] getSupportedCipherSuites() {
            return new String[0];
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class NoTrust implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {
            throw new UnsupportedOperationException();
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
