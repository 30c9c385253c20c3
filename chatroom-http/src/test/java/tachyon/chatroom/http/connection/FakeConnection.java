package tachyon.chatroom.http.connection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import tachyon.chatroom.http.exchange.Exchange;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.port.Operation;

/** The streams of one connection over a {@link FakeLink}, with a clock that the test sets. */
final class FakeConnection {
    static final int MAX_HEADER_BYTES = 1_024;

    final FakeLink link = new FakeLink();
    final AtomicLong nanoTime = new AtomicLong();
    final ConnectionLifetime lifetime =
            new ConnectionLifetime(Duration.ofSeconds(60), Duration.ofSeconds(4), nanoTime::get);
    final ExchangeTracker exchanges = new ExchangeTracker(link, MAX_HEADER_BYTES, lifetime);
    final ResponseInput input = new ResponseInput(link, exchanges);
    final RequestOutput output = new RequestOutput(link, exchanges, input);

    FakeConnection() {
        lifetime.connected();
    }

    static Exchange exchange() {
        return new Exchange(Operation.CREATE_CHATROOM, AccessToken.of("hunter2"), Duration.ofSeconds(30));
    }

    void advance(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }

    void write(String text) throws IOException {
        output.write(text.getBytes(ISO_8859_1));
    }

    /** Begins an exchange and writes its request. */
    Exchange send(String request) throws IOException {
        Exchange exchange = exchange();
        exchanges.begin(exchange);
        write(request);
        output.flush();
        return exchange;
    }

    /** Reads the response to its end. */
    String read() throws IOException {
        return new String(input.readAllBytes(), ISO_8859_1);
    }
}
