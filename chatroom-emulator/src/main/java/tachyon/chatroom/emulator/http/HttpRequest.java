package tachyon.chatroom.emulator.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A request whose syntax is valid. */
public final class HttpRequest {
    private final String method;
    private final String target;
    private final int minorVersion;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    HttpRequest(String method, String target, int minorVersion, Map<String, List<String>> headers, byte[] body) {
        this.method = method;
        this.target = target;
        this.minorVersion = minorVersion;
        this.headers = headers;
        this.body = body;
    }

    /**
     * Returns the method.
     *
     * @return the method, which is a token
     */
    public String method() {
        return method;
    }

    /**
     * Returns the request target.
     *
     * @return the target, which consists of visible ASCII characters
     */
    public String target() {
        return target;
    }

    /**
     * Returns the body without its framing.
     *
     * @return the complete body, which is empty for a request without one
     */
    public byte[] body() {
        return body;
    }

    /** Returns the minor version of HTTP/1: 0 or 1. */
    int minorVersion() {
        return minorVersion;
    }

    /**
     * Returns the values of a header.
     *
     * @param name the name in any case
     * @return the values in the order of the request, without whitespace around them; empty without the header
     */
    public List<String> values(String name) {
        return headers.getOrDefault(name, List.of());
    }

    /**
     * Returns the first value of a header.
     *
     * @param name the name in any case
     * @return the value, or empty without the header
     */
    public Optional<String> first(String name) {
        return values(name).stream().findFirst();
    }

    HttpRequest withBody(byte[] complete) {
        return new HttpRequest(method, target, minorVersion, headers, complete);
    }

    boolean isPersistent() {
        return minorVersion == 1 && !listed("Connection").contains("close");
    }

    /** Returns the elements of a header whose value is a list, in lower case. */
    List<String> listed(String name) {
        return values(name).stream()
                .flatMap(value -> List.of(value.split(",", -1)).stream())
                .map(element -> element.strip().toLowerCase(Locale.ROOT))
                .filter(element -> !element.isEmpty())
                .toList();
    }
}
