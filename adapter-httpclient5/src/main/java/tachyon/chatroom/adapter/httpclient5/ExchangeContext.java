package tachyon.chatroom.adapter.httpclient5;

import org.apache.hc.client5.http.protocol.HttpClientContext;
import tachyon.chatroom.http.exchange.Exchange;

/** The context of one exchange, which HttpClient passes to its parts. */
class ExchangeContext extends HttpClientContext {
    private final Exchange exchange;

    ExchangeContext(Exchange exchange) {
        this.exchange = exchange;
    }

    Exchange exchange() {
        return exchange;
    }
}
