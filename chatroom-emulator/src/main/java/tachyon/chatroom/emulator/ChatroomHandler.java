package tachyon.chatroom.emulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger.Level;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.wire.WireFormatException;

/** Serves one request: what it asks of which gateway, and what becomes of it. */
final class ChatroomHandler implements HttpHandler {
    private static final System.Logger LOGGER = System.getLogger("tachyon.chatroom.emulator");

    private final ChatroomGateway gateway;
    private final ClientTimeouts clients;

    ChatroomHandler(ChatroomGateway gateway, ClientTimeouts clients) {
        this.gateway = gateway;
        this.clients = clients;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            Reply reply = reply(exchange);
            // A failed call may have left the flag set, and a write on an interrupted thread closes the connection.
            Thread.interrupted();
            reply.send(exchange);
        } finally {
            // Whatever happened, an Error included: no client is left waiting.
            exchange.close();
        }
    }

    private Reply reply(HttpExchange exchange) {
        try {
            Routing.Match match = Routing.find(exchange.getRequestURI(), exchange.getRequestMethod());
            CallOptions caller = CallerHeaders.read(exchange.getRequestHeaders());
            GatewayCall call = readCall(match, exchange);
            return callGateway(call, caller);
        } catch (Rejection e) {
            return e.reply();
        } catch (ChatroomException e) {
            return FailureReplies.of(e);
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "an unforeseen failure was answered with 500", e);
            return FailureReplies.unforeseen();
        }
    }

    private Reply callGateway(GatewayCall call, CallOptions caller) {
        clients.endTurn();
        try {
            return call.on(gateway.withOptions(caller));
        } finally {
            clients.beginTurn();
        }
    }

    private static GatewayCall readCall(Routing.Match match, HttpExchange exchange) {
        try {
            return match.reader().read(new Request(match.variable(), exchange));
        } catch (WireFormatException | IllegalArgumentException e) {
            // Nothing was asked of the gateway yet: it is the request that broke a rule, and the message says which.
            throw Rejection.badRequest(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            // Bad chunks, an early end, or a connection that is gone: who is still there shall know why.
            LOGGER.log(Level.DEBUG, "a body could not be read", e);
            throw Rejection.badRequest("the body cannot be read: its framing is broken, or it ends early");
        }
    }
}
