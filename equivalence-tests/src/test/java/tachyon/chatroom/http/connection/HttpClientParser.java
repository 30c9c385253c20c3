package tachyon.chatroom.http.connection;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/** The connections of HttpClient 5. */
final class HttpClientParser extends ParserUnderTest {
    private final HttpRequestExecutor executor = new HttpRequestExecutor();
    private final Map<Integer, ManagedHttpClientConnectionFactory> factories = new HashMap<>();
    private @Nullable Connection current;

    private record Connection(ReplayChannel channel, ExchangeSocket socket, ManagedHttpClientConnection parser) {}

    @Override
    ParsedResponse exchange(ResponseScript script, int index) {
        ParsedResponse parsed = new ParsedResponse();
        try {
            Connection connection = current;
            if (connection == null) {
                connection = connect(script, index);
            }
            try {
                execute(connection, "GET", true, parsed);
            } catch (StaleSocketException e) {
                connection.parser().close(CloseMode.IMMEDIATE);
                connection = connect(script, index);
                execute(connection, "GET", true, parsed);
            }
        } catch (IOException e) {
            throw new AssertionError("no connection", e);
        }
        return parsed;
    }

    @Override
    ParsedResponse openTunnel(ResponseScript script, int index) {
        ParsedResponse parsed = new ParsedResponse();
        try {
            execute(connect(script, index), "CONNECT", false, parsed);
        } catch (IOException e) {
            throw new AssertionError("no connection", e);
        }
        return parsed;
    }

    private Connection connect(ResponseScript script, int index) throws IOException {
        close();
        ReplayChannel channel = new ReplayChannel(script, index);
        ExchangeSocket socket = socket(channel, script.maxHeaderBytes());
        ManagedHttpClientConnection parser = factories
                .computeIfAbsent(script.maxHeaderBytes(), HttpClientParser::factory)
                .createConnection(null);
        parser.bind(socket);
        Connection connection = new Connection(channel, socket, parser);
        current = connection;
        return connection;
    }

    /** As in HttpClientFactory of the adapter. */
    private static ManagedHttpClientConnectionFactory factory(int maxHeaderBytes) {
        Http1Config http1 = Http1Config.custom()
                .setMaxHeaderCount(maxHeaderBytes)
                .setMaxLineLength(maxHeaderBytes)
                .build();
        return ManagedHttpClientConnectionFactory.builder().http1Config(http1).build();
    }

    private void execute(Connection connection, String method, boolean assigned, ParsedResponse parsed)
            throws StaleSocketException {
        ClassicHttpRequest request = new BasicClassicHttpRequest(method, "/");
        if (assigned) {
            ExchangeConnection.of(connection.socket()).begin(newExchange());
        }
        try (ClassicHttpResponse response = executor.execute(request, connection.parser(), HttpCoreContext.create())) {
            parsed.headersRead(
                    response.getCode(),
                    Arrays.stream(response.getHeaders())
                            .map(NameValuePair::getName)
                            .toList());
            HttpEntity entity = response.getEntity();
            if (entity != null) {
                InputStream content = entity.getContent();
                parsed.readBody(content::read);
            }
        } catch (StaleSocketException e) {
            throw e;
        } catch (Exception e) {
            parsed.failed(e);
        }
        parsed.finished(connection.socket().isReusable(), connection.channel());
        if (!connection.socket().isReusable()) {
            close();
        }
    }

    @Override
    void close() {
        if (current != null) {
            current.parser().close(CloseMode.IMMEDIATE);
            current = null;
        }
    }
}
