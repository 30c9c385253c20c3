package tachyon.chatroom.emulator.http;

import org.jspecify.annotations.Nullable;

/** The creator of all responses of a server. Must be thread-safe: each connection calls it in its own thread. */
public interface HttpHandler {
    /**
     * Creates the response to a request.
     *
     * @param request the complete request
     * @return the response
     */
    HttpResponse handle(HttpRequest request);

    /**
     * Creates the response to a request that the server rejects by itself.
     *
     * @param request the request without its body, or {@code null} if its headers are not valid
     * @param status the status, 4xx or 5xx
     * @param message the part of the request, and the rule that it violates
     * @return the response
     */
    HttpResponse reject(@Nullable HttpRequest request, int status, String message);
}
