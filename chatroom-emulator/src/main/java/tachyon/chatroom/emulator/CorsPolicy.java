package tachyon.chatroom.emulator;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tachyon.chatroom.emulator.http.HttpRequest;
import tachyon.chatroom.emulator.http.HttpResponse;
import tachyon.chatroom.wire.ApiHeaders;

/**
 * The origins whose pages may call the emulator from a browser: cross-origin resource sharing, as the Fetch standard defines
 * it.
 *
 * @param origins the origins; {@code *} stands for all. Without an origin, no response has a header of CORS
 */
record CorsPolicy(Set<String> origins) {
    static final CorsPolicy ANY = new CorsPolicy(Set.of("*"));
    static final CorsPolicy NONE = new CorsPolicy(Set.of());

    private static final String ORIGIN = "Origin";
    private static final String REQUEST_METHOD = "Access-Control-Request-Method";
    private static final String REQUEST_HEADERS = "Access-Control-Request-Headers";
    private static final String METHODS = "DELETE, GET, PATCH, POST";
    private static final String EXPOSED =
            String.join(", ", ApiHeaders.REQUEST_ID, ApiHeaders.RETRY_AFTER, "Allow", "WWW-Authenticate");
    private static final Pattern VALID = Pattern.compile("\\*|null|[a-z][a-z0-9+.-]*://[A-Za-z0-9.\\[\\]:-]+");

    /** Creates a policy of origins such as {@code http://localhost:3000}. */
    static CorsPolicy of(List<String> origins) {
        for (String origin : origins) {
            if (!VALID.matcher(origin).matches()) {
                throw new IllegalArgumentException(
                        "origin: must be scheme://host or scheme://host:port without a path, null, or * for all");
            }
        }
        return new CorsPolicy(Set.copyOf(origins));
    }

    /** Returns true for a request with which a browser requires permission for another request. */
    boolean isPreflight(HttpRequest request) {
        return !origins.isEmpty()
                && request.method().equals("OPTIONS")
                && request.first(ORIGIN).isPresent()
                && request.first(REQUEST_METHOD).isPresent();
    }

    HttpResponse preflight(HttpRequest request) {
        if (!allows(request)) {
            return addHeaders(request, JsonResponse.error(403, "Origin: must be an allowed origin"));
        }
        HttpResponse response = addHeaders(request, JsonResponse.of(204, new byte[0]))
                .header("Access-Control-Allow-Methods", METHODS)
                .header("Access-Control-Max-Age", "600");
        // Not *, which does not include Authorization.
        request.first(REQUEST_HEADERS).ifPresent(names -> response.header("Access-Control-Allow-Headers", names));
        if (request.first("Access-Control-Request-Private-Network").isPresent()) {
            response.header("Access-Control-Allow-Private-Network", "true");
        }
        return response;
    }

    /** Adds the headers without which a browser hides the response from the page. */
    HttpResponse addHeaders(HttpRequest request, HttpResponse response) {
        if (origins.isEmpty() || response == HttpResponse.DISCONNECT) {
            return response;
        }
        response.header("Vary", ORIGIN);
        if (allows(request)) {
            // Not *, which a page with credentials does not accept.
            response.header(
                            "Access-Control-Allow-Origin",
                            request.values(ORIGIN).get(0))
                    .header("Access-Control-Allow-Credentials", "true")
                    .header("Access-Control-Expose-Headers", EXPOSED);
        }
        return response;
    }

    /** Adds the headers to the response to a request that cannot be read, so that its origin is not known. */
    HttpResponse addHeadersForAnyOrigin(HttpResponse response) {
        return origins.contains("*")
                ? response.header("Access-Control-Allow-Origin", "*").header("Access-Control-Expose-Headers", EXPOSED)
                : response;
    }

    private boolean allows(HttpRequest request) {
        List<String> values = request.values(ORIGIN);
        return values.size() == 1 && (origins.contains("*") || origins.contains(values.get(0)));
    }
}
