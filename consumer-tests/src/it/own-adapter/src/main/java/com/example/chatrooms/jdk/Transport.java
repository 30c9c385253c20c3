package com.example.chatrooms.jdk;

import java.net.URI;
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
import tachyon.chatroom.domain.OperatorId;
import tachyon.chatroom.port.AccessToken;

/** Moves the bytes, for a gateway and all its views. */
final class Transport {
    private final URI baseUrl;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Set<CompletableFuture<?>> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Transport(URI baseUrl) {
        this.baseUrl = baseUrl;
    }

    void requireOpen(Call call) {
        if (closed) {
            throw call.refusedByClose();
        }
    }

    /** One exchange, all of it within the timeout. */
    HttpResponse<byte[]> send(Call call, OperatorId operatorId, AccessToken token, Duration timeout) {
        requireOpen(call); // the supplier of tokens may have closed it
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request(call, operatorId, token), call.answer());
        underWay.add(exchange);
        try {
            if (closed) {
                throw call.closed();
            }
            return exchange.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw call.expired(timeout);
        } catch (InterruptedException e) {
            throw call.interrupted();
        } catch (CancellationException e) {
            throw call.closed();
        } catch (ExecutionException e) {
            throw call.failed(e.getCause());
        } finally {
            underWay.remove(exchange);
            exchange.cancel(true); // gives the connection up, unless the exchange is over
        }
    }

    private HttpRequest request(Call call, OperatorId operatorId, AccessToken token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + call.target()))
                .method(call.method(), call.body())
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token.value())
                .header("x-operator-id", operatorId.value());
        if (call.hasBody()) {
            request.header("Content-Type", "application/json");
        }
        return request.build();
    }

    /** Ends the calls under way. The client's threads end when nobody holds it any more; JDK 17 cannot close it. */
    void close() {
        closed = true;
        underWay.forEach(exchange -> exchange.cancel(true));
    }
}
