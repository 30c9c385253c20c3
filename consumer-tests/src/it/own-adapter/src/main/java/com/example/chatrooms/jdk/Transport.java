package com.example.chatrooms.jdk;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The HTTP client that a gateway and all its views share. */
final class Transport {
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Set<CompletableFuture<?>> inFlight = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Requires that the thread is not interrupted and the gateway is open. */
    void requireReady(Exchange exchange) {
        exchange.requireNotInterrupted();
        if (closed) {
            throw exchange.rejectedAsClosed();
        }
    }

    /** Sends a request and reads the response, both within the timeout. */
    HttpResponse<byte[]> send(HttpRequest request, Exchange exchange, Duration timeout) {
        CompletableFuture<HttpResponse<byte[]>> response = client.sendAsync(request, exchange.bodyHandler());
        inFlight.add(response);
        try {
            if (closed) {
                throw exchange.closed();
            }
            return response.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw exchange.expired(timeout);
        } catch (InterruptedException e) {
            throw exchange.interrupted();
        } catch (CancellationException e) {
            throw exchange.closed();
        } catch (ExecutionException e) {
            // After a close, the client's exception is a consequence of it.
            throw closed ? exchange.closed() : exchange.failed(e.getCause());
        } finally {
            inFlight.remove(response);
            response.cancel(true); // releases the connection, unless the exchange is complete
        }
    }

    /** Ends the calls in flight. The client's threads end once it is unreachable; JDK 17 cannot close it. */
    void close() {
        closed = true;
        inFlight.forEach(response -> response.cancel(true));
    }
}
