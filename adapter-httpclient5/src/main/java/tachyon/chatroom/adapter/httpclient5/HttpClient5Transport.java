package tachyon.chatroom.adapter.httpclient5;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.connection.ConnectionSettings;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.wire.Answer;
import tachyon.chatroom.wire.ResponseLimits;
import tachyon.chatroom.wire.Exchange;
import tachyon.chatroom.wire.RequestContext;
import tachyon.chatroom.wire.ValidatedHeaders;
import tachyon.chatroom.wire.RestOperation;

/** Moves the bytes of one exchange, within its deadline, and says how far it got. Thread-safe. */
final class HttpClient5Transport {
    private final CloseableHttpClient client;
    private final boolean clientIsOurs;
    private final URI baseUrl;
    private final HttpHost service;
    private final ResponseLimits limits;
    private final RequestHeaders headers;
    private final Deadlines deadlines = new Deadlines();
    private final Set<ExchangeUnderWay> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private HttpClient5Transport(CloseableHttpClient client, boolean clientIsOurs, ConnectionSettings settings) {
        this.client = client;
        this.clientIsOurs = clientIsOurs;
        this.baseUrl = settings.baseUrl();
        this.service = HttpHost.create(settings.baseUrl());
        this.limits = ResponseLimits.of(settings);
        this.headers = new RequestHeaders(settings);
    }

    static HttpClient5Transport open(ConnectionSettings settings) {
        return new HttpClient5Transport(HttpClientFactory.open(settings), true, settings);
    }

    static HttpClient5Transport over(CloseableHttpClient client, ConnectionSettings settings) {
        return new HttpClient5Transport(client, false, settings);
    }

    <T> T call(RestOperation<T> endpoint, RequestContext caller, String method, String target, byte @Nullable [] body) {
        Exchange attempt = new Exchange(endpoint.operation(), caller.currentToken(), caller.timeout());
        HttpUriRequestBase request = new HttpUriRequestBase(method, URI.create(baseUrl + target));
        request.setConfig(clientIsOurs ? HttpClientFactory.REQUEST_CONFIG : HttpClientFactory.CALLERS_REQUEST_CONFIG);
        headers.addTo(request, endpoint, caller, attempt.token());
        if (body != null) {
            request.setEntity(new OneShotEntity(body));
        }
        ExchangeUnderWay exchange = new ExchangeUnderWay(attempt, request);
        underWay.add(exchange);
        Future<?> deadline = null;
        try {
            if (closed) {
                throw attempt.refusedByClose();
            }
            attempt.requireNotInterrupted();
            deadline = deadlines.schedule(exchange::expire, caller.timeout());
            return exchange(endpoint, attempt, request);
        } catch (RejectedExecutionException e) {
            // Closed between the check and the schedule.
            throw attempt.refusedByClose();
        } finally {
            if (deadline != null) {
                deadline.cancel(false);
            }
            underWay.remove(exchange);
        }
    }

    private <T> T exchange(RestOperation<T> endpoint, Exchange attempt, HttpUriRequestBase request) {
        try (ClassicHttpResponse response = client.executeOpen(service, request, new SendTrackingContext(attempt))) {
            try {
                return take(endpoint, attempt, response);
            } catch (IOException | RuntimeException e) {
                // Closing alone would read the rest of the body first, however long it is.
                request.cancel();
                throw e;
            }
        } catch (ChatroomException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw TransportFailures.toFailure(attempt, e);
        }
    }

    private <T> T take(RestOperation<T> endpoint, Exchange attempt, ClassicHttpResponse response) throws IOException {
        if (!attempt.hasBegunSending()) {
            // A proxy that opens no tunnel: its answer is not the service's.
            throw attempt.failed(new HttpException("the proxy answered " + response.getCode()));
        }
        ValidatedHeaders head = new ValidatedHeaders(new ClassicResponseHeaders(response), limits);
        Answer<T> answer = new Answer<>(endpoint, attempt, head, limits);
        HttpEntity entity = response.getEntity();
        if (entity != null) {
            readBody(answer, attempt, entity.getContent());
        }
        return answer.value();
    }

    private static void readBody(Answer<?> answer, Exchange attempt, InputStream content) throws IOException {
        try {
            while (answer.wantsMore()) {
                byte[] bytes = answer.array();
                int count = content.read(bytes, answer.position(), bytes.length - answer.position());
                if (count < 0) {
                    return;
                }
                answer.advance(count);
            }
        } catch (IOException e) {
            // An error's status has said it all, unless it was we who broke off.
            if (!answer.isError() || attempt.isEnded()) {
                throw e;
            }
        }
    }

    void close() {
        closed = true;
        // All are told before any connection becomes free, which one that waits would take.
        underWay.forEach(exchange -> exchange.attempt.gatewayClosed());
        underWay.forEach(ExchangeUnderWay::gatewayClosed);
        deadlines.close();
        if (clientIsOurs) {
            client.close(CloseMode.IMMEDIATE);
        }
    }

    /** Ends an exchange from another thread: the reason first, so that the calling thread finds it. */
    private static final class ExchangeUnderWay {
        private final Exchange attempt;
        private final HttpUriRequestBase request;

        ExchangeUnderWay(Exchange attempt, HttpUriRequestBase request) {
            this.attempt = attempt;
            this.request = request;
        }

        void expire() {
            attempt.expire();
            request.cancel();
        }

        void gatewayClosed() {
            attempt.gatewayClosed();
            request.cancel();
        }
    }
}
