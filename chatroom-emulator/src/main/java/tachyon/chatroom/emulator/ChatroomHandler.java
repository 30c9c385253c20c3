package tachyon.chatroom.emulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger.Level;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.wire.WireFormatException;

/** The handler of all requests. It reads a request, makes its call to the gateway and sends the response. */
final class ChatroomHandler implements HttpHandler {
    private static final System.Logger LOGGER = System.getLogger("tachyon.chatroom.emulator");

    private final ChatroomGateway gateway;
    private final SuccessStatus successStatus;
    private final ClientTimeouts timeouts;

    ChatroomHandler(ChatroomGateway gateway, SuccessStatus successStatus, ClientTimeouts timeouts) {
        this.gateway = gateway;
        this.successStatus = successStatus;
        this.timeouts = timeouts;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            EmulatorResponse response = respond(exchange);
            // A failed call may leave the thread interrupted, and a write would then close the connection.
            Thread.interrupted();
            response.send(exchange);
        } finally {
            // Without this, a client would wait for its response after an Error.
            exchange.close();
        }
    }

    private EmulatorResponse respond(HttpExchange exchange) {
        try {
            Router.Match match = Router.route(exchange.getRequestURI(), exchange.getRequestMethod());
            CallOptions credentials = RequestCredentials.read(exchange.getRequestHeaders());
            GatewayCall call = readCall(match, exchange);
            byte[] json = callGateway(call, credentials);
            return EmulatorResponse.success(successStatus.of(match.operation()), json);
        } catch (Rejection e) {
            return e.response();
        } catch (ChatroomException e) {
            return FailureResponses.of(e);
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "an unexpected failure caused a response with status 500", e);
            return FailureResponses.unexpected();
        }
    }

    private byte[] callGateway(GatewayCall call, CallOptions credentials) {
        timeouts.endPhase();
        try {
            return call.on(gateway.withOptions(credentials));
        } finally {
            timeouts.beginPhase();
        }
    }

    private static GatewayCall readCall(Router.Match match, HttpExchange exchange) {
        try {
            return OperationRequests.read(new Request(match.operation(), match.pathVariable(), exchange));
        } catch (WireFormatException | IllegalArgumentException e) {
            // The gateway was not called yet, so the request violates a rule, which the message contains.
            throw Rejection.badRequest(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            // Malformed chunks, a truncated body or a lost connection. A client that is still connected gets this.
            LOGGER.log(Level.DEBUG, "a body could not be read", e);
            throw Rejection.badRequest("body: must be complete and framed as its headers specify");
        }
    }
}
