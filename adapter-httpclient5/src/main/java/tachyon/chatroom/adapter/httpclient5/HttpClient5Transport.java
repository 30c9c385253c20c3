package tachyon.chatroom.adapter.httpclient5;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.function.Supplier;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.http.connection.ConnectionUse;
import tachyon.chatroom.http.exchange.Exchange;
import tachyon.chatroom.http.exchange.ExchangeRegistry;
import tachyon.chatroom.http.exchange.RequestContext;
import tachyon.chatroom.http.exchange.RequestHeaders;
import tachyon.chatroom.http.exchange.ResponseReader;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.wire.ApiHeaders;
import tachyon.chatroom.wire.RestOperation;

/** Sends the request of one exchange with HttpClient and reads its response, within its deadline. Thread-safe. */
final class HttpClient5Transport {
    private final CloseableHttpClient client;
    private final boolean ownsClient;
    private final URI baseUrl;
    private final HttpHost service;
    private final RequestHeaders headers;
    private final ResponseReader responses;
    private final ExchangeRegistry exchanges = new ExchangeRegistry("chatroom-httpclient5-deadlines");

    /** Null for a client that a user hands in. */
    private final @Nullable ConnectionUse connections;

    private HttpClient5Transport(CloseableHttpClient client, boolean ownsClient, ConnectionSettings settings) {
        this.client = client;
        this.ownsClient = ownsClient;
        this.connections = ownsClient ? new ConnectionUse(settings) : null;
        this.baseUrl = settings.baseUrl();
        this.service = HttpHost.create(settings.baseUrl());
        this.headers = new RequestHeaders("httpclient5", settings);
        this.responses = ResponseReader.of(settings);
    }

    static HttpClient5Transport create(ConnectionSettings settings) {
        return new HttpClient5Transport(HttpClientFactory.create(settings), true, settings);
    }

    static HttpClient5Transport over(CloseableHttpClient client, ConnectionSettings settings) {
        return new HttpClient5Transport(client, false, settings);
    }

    <T> T call(RestOperation<T> operation, RequestContext context, String target, @Nullable Supplier<byte[]> body) {
        Exchange exchange = exchanges.start(operation.operation(), context);
        try {
            HttpUriRequestBase request = request(operation, context, exchange, target, body);
            exchange.cancelWith(request::cancel);
            return connections == null
                    ? send(operation, exchange, request, new SendTrackingContext(exchange))
                    : connections.call(
                            exchange, () -> send(operation, exchange, request, new ExchangeContext(exchange)));
        } catch (ChatroomException e) {
            throw e;
        } catch (IOException e) {
            throw TransportFailures.toFailure(exchange, e);
        } catch (UncheckedIOException e) {
            throw TransportFailures.toFailure(exchange, e);
        } catch (RuntimeException e) {
            throw exchange.failures().uncheckedExceptionOf(e);
        } finally {
            exchanges.finish(exchange);
        }
    }

    private HttpUriRequestBase request(
            RestOperation<?> operation,
            RequestContext context,
            Exchange exchange,
            String target,
            @Nullable Supplier<byte[]> body) {
        HttpUriRequestBase request = new HttpUriRequestBase(operation.method(), baseUrl);
        // The path and query, without the cost of another URI.
        request.setPath(baseUrl.getRawPath() + target);
        request.setConfig(
                ownsClient ? HttpClientFactory.REQUEST_CONFIG : HttpClientFactory.CUSTOM_CLIENT_REQUEST_CONFIG);
        headers.forEach(operation, context, exchange.token(), (name, value) -> request.addHeader(header(name, value)));
        if (body != null) {
            request.setEntity(new OneShotEntity(body.get()));
        }
        return request;
    }

    /** Marks the token's header as sensitive, as HttpClient expects it of credentials. */
    private static Header header(String name, String value) {
        return new BasicHeader(name, value, name.equals(ApiHeaders.AUTHORIZATION));
    }

    private <T> T send(
            RestOperation<T> operation, Exchange exchange, HttpUriRequestBase request, ExchangeContext context)
            throws IOException {
        try (ClassicHttpResponse response = client.executeOpen(service, request, context)) {
            try {
                return read(operation, exchange, response);
            } catch (IOException | RuntimeException e) {
                // Closing alone would first read the rest of the body, however long it is.
                request.cancel();
                throw e;
            }
        } catch (Error e) {
            // HttpClient may have failed to give its connection back.
            request.cancel();
            throw e;
        } finally {
            context.closeFinishedConnection();
        }
    }

    private <T> T read(RestOperation<T> operation, Exchange exchange, ClassicHttpResponse response) throws IOException {
        if (!exchange.state().hasStartedSending()) {
            // In a client that a user hands in, the response of a proxy that opens no tunnel is not the service's.
            throw exchange.failures()
                    .transportFailed(new HttpException("the proxy responded with status " + response.getCode()));
        }
        HttpEntity entity = response.getEntity();
        return responses.readValue(
                operation,
                exchange,
                new ClassicResponseHeaders(response),
                entity == null ? null : new EntitySource(entity.getContent(), exchange.state()));
    }

    void close() {
        try {
            exchanges.close();
        } finally {
            if (connections != null) {
                connections.close();
                client.close(CloseMode.IMMEDIATE);
            }
        }
    }
}
