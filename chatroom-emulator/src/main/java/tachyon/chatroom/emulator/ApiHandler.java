package tachyon.chatroom.emulator;

import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.emulator.http.HttpHandler;
import tachyon.chatroom.emulator.http.HttpRequest;
import tachyon.chatroom.emulator.http.HttpResponse;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.wire.WireFormatException;

/** The handler of all requests. It validates a request, makes its call to the gateway and creates the response. */
final class ApiHandler implements HttpHandler {
    private static final System.Logger LOGGER = System.getLogger("tachyon.chatroom.emulator");
    private static final String HEALTH = "/health";

    private final ChatroomGateway gateway;
    private final SuccessStatus successStatus;
    private final CorsPolicy cors;
    private final FaultInjection faults;

    ApiHandler(ChatroomGateway gateway, SuccessStatus successStatus, CorsPolicy cors, FaultInjection faults) {
        this.gateway = gateway;
        this.successStatus = successStatus;
        this.cors = cors;
        this.faults = faults;
    }

    @Override
    public HttpResponse handle(HttpRequest request) {
        return cors.isPreflight(request) ? cors.preflight(request) : cors.addHeaders(request, respond(request));
    }

    @Override
    public HttpResponse reject(@Nullable HttpRequest request, int status, String message) {
        HttpResponse response = JsonResponse.error(status, message);
        return request == null ? cors.addHeadersForAnyOrigin(response) : cors.addHeaders(request, response);
    }

    private HttpResponse respond(HttpRequest request) {
        try {
            RequestTarget target = RequestTarget.parse(request.target());
            return target.path().equals(HEALTH) ? health(request.method()) : respond(request, target);
        } catch (Rejection e) {
            return e.response();
        } catch (ChatroomException e) {
            return FailureResponses.of(e);
        } catch (RuntimeException | Error e) { // A mock's AssertionError, too, is the gateway's failure.
            LOGGER.log(Level.WARNING, "an unexpected failure caused a response with status 500", e);
            return FailureResponses.unexpected();
        }
    }

    private HttpResponse respond(HttpRequest http, RequestTarget target) {
        faults.delay();
        Request request = new Request(Router.route(target.path(), http.method()), target, http);
        CallOptions credentials = RequestCredentials.read(http);
        GatewayCall call = readCall(request);
        Optional<InjectedFailure> failure = faults.failureOf(http);
        if (failure.isPresent() && !failure.get().afterApplying()) {
            return failure.get().response();
        }
        byte[] json = call.on(gateway.withOptions(credentials));
        return failure.isPresent()
                ? failure.get().response()
                : JsonResponse.of(successStatus.of(request.operation()), json);
    }

    private static GatewayCall readCall(Request request) {
        try {
            return OperationRequests.read(request);
        } catch (WireFormatException | IllegalArgumentException e) {
            // The gateway was not called yet, so the request violates a rule, which the message contains.
            throw Rejection.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private static HttpResponse health(String method) {
        if (!method.equals("GET") && !method.equals("HEAD")) {
            throw Rejection.methodNotAllowed("GET, HEAD");
        }
        return JsonResponse.of(200, "{\"status\":\"UP\"}".getBytes(StandardCharsets.UTF_8));
    }
}
