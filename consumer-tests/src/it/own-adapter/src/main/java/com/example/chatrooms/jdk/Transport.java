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

/** Moves the bytes, for a gateway and all its views. */
final class Transport {
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Set<CompletableFuture<?>> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    void requireOpen(Attempt attempt) {
        if (closed) {
            throw attempt.refusedByClose();
        }
    }

    /** One exchange, all of it within the timeout. */
    HttpResponse<byte[]> send(HttpRequest request, Attempt attempt, Duration timeout) {
        requireOpen(attempt); // the supplier of tokens may have closed it
        CompletableFuture<HttpResponse<byte[]>> exchange = client.sendAsync(request, attempt.receiving());
        underWay.add(exchange);
        try {
            if (closed) {
                throw attempt.closed();
            }
            return exchange.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw attempt.expired(timeout);
        } catch (InterruptedException e) {
            throw attempt.interrupted();
        } catch (CancellationException e) {
            throw attempt.closed();
        } catch (ExecutionException e) {
            // What the client throws after the close is only its echo.
            throw closed ? attempt.closed() : attempt.failed(e.getCause());
        } finally {
            underWay.remove(exchange);
            exchange.cancel(true); // gives the connection up, unless the exchange is over
        }
    }

    /** Ends the calls under way. The client's threads end when nobody holds it any more; JDK 17 cannot close it. */
    void close() {
        closed = true;
        underWay.forEach(exchange -> exchange.cancel(true));
    }
}
