package tachyon.chatroom.http;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.immutables.value.Value;
import tachyon.chatroom.domain.OperatorId;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ResponseTooLargeException;
import tachyon.chatroom.port.spi.TimeoutRange;

/**
 * The settings of a gateway over HTTP: base URL, operator, token supplier, timeouts, limits, proxy and TLS. They apply to
 * every HTTP transport. Immutable.
 *
 * <p>{@link #baseUrl()}, {@link #operatorId()} and {@link #accessToken()} are required; every other field has a default.
 * Setting a field, or building the settings, fails with an {@link IllegalArgumentException} that names the field and the
 * rule. Building them fails with an {@link IllegalStateException} that names a missing field. No message contains the
 * token.
 */
@Value.Immutable
public abstract class ConnectionSettings {
    private static final int MAX_RESPONSE_BYTES = 1024 * 1024 * 1024;
    private static final Duration MIN_CONNECTION_AGE = Duration.ofSeconds(1);
    private static final Duration MAX_CONNECTION_AGE = Duration.ofDays(1);
    private static final int MIN_HEADER_BYTES = 1024;
    private static final int MAX_HEADER_BYTES = 256 * 1024;

    ConnectionSettings() {}

    /**
     * Returns the URL of the service. Its path, if any, comes before the API's own paths.
     *
     * @return an http or https URL with a slash at its end, without user info, query or fragment. Its host is a name in
     *     lower case, an IPv4 address, or an IPv6 address as RFC 5952 writes it
     */
    public abstract URI baseUrl();

    /**
     * Returns the operator of every call. {@link CallOptions} can override it.
     *
     * @return the operator
     */
    public abstract OperatorId operatorId();

    /**
     * Returns the token supplier, which returns an access token without the prefix {@code Bearer}. Each attempt calls it
     * once, on the calling thread, before anything is sent, so it can renew an expired token. It is not called if the
     * gateway is closed or the calling thread is interrupted. It must be thread-safe. The time that it takes is not part of
     * {@link #timeout()}.
     *
     * @return the supplier, which {@code toString} redacts
     */
    @Value.Redacted
    public abstract Supplier<String> accessToken();

    /**
     * Returns the overall timeout of a call: waiting for a connection, connecting, sending, and reading the whole response.
     * {@link tachyon.chatroom.port.ChatroomGateway} lists the times that it does not cover.
     *
     * @return the timeout. Default: 30 s. Range: 1 ms to 1 day
     */
    @Value.Default
    public Duration timeout() {
        return Duration.ofSeconds(30);
    }

    /**
     * Returns the timeout for connecting to one address, and then for each read of the TLS handshake. The overall
     * {@link #timeout()} bounds both.
     *
     * @return the timeout. Default: 5 s. Range: 1 ms to 1 day
     */
    @Value.Default
    public Duration connectTimeout() {
        return Duration.ofSeconds(5);
    }

    /**
     * Returns the maximum number of open connections to the service. At the limit, a further call waits for a connection
     * until its {@link #timeout()}.
     *
     * @return the number. Default: 64. Range: 1 to {@link Integer#MAX_VALUE}
     */
    @Value.Default
    public int maxConnections() {
        return 64;
    }

    /**
     * Returns the maximum age of a connection: an older one gets no further request, so that under steady traffic the
     * gateway follows DNS changes and leaves nodes that are drained. A connection that is in use at that age completes its
     * call first.
     *
     * @return the age since the connection was opened. Default: 5 minutes. Range: 1 s to 1 day
     */
    @Value.Default
    public Duration maxConnectionAge() {
        return Duration.ofMinutes(5);
    }

    /**
     * Returns the maximum size of a response's body, without the status line and headers, as received and after content
     * decoding. A larger one fails the call with a
     * {@link ResponseTooLargeException}.
     *
     * @return the number of bytes. Default: 16,777,216 (16 MiB). Range: 1 to 1,073,741,824 (1 GiB)
     */
    @Value.Default
    public int maxResponseBytes() {
        return 16 * 1024 * 1024;
    }

    /**
     * Returns the maximum number of bytes of a response that are not body, as they are received: the sum of status
     * lines and headers, interim responses (1xx) included, superfluous zeros of chunk sizes, chunk extensions and
     * trailers. More of them fail the call with a {@link ResponseTooLargeException}. Over a client that the application
     * provides, the limit applies to the status line and headers, without white space around header values.
     *
     * @return the number of bytes. Default: 65,536 (64 KiB). Range: 1,024 (1 KiB) to 262,144 (256 KiB)
     */
    @Value.Default
    public int maxHeaderBytes() {
        return 64 * 1024;
    }

    /**
     * Returns the limits of the JSON in a response.
     *
     * @return the limits. Default: those of {@link JsonLimits}
     */
    @Value.Default
    public JsonLimits jsonLimits() {
        return JsonLimits.builder().build();
    }

    /**
     * Returns the text at the end of the header {@code User-Agent}, after this library's name, its version and the transport.
     *
     * @return the text. Default: empty. Range: 1 or more printable ASCII characters (0x20 to 0x7E), without a space at either
     *     end
     */
    public abstract Optional<String> userAgentSuffix();

    /**
     * Returns the HTTP proxy. No system property and no environment variable has an effect.
     *
     * @return the proxy's address, with a host name or an IP address and a port from 1 to 65535. Default: empty, no HTTP proxy
     */
    public abstract Optional<InetSocketAddress> proxy();

    /**
     * Returns the TLS context, with keys and trusted certificates. Host names are verified with every context.
     *
     * @return the context. Default: empty, the JVM's default context
     */
    public abstract Optional<SSLContext> sslContext();

    @Value.Check
    ConnectionSettings check() {
        TimeoutRange.require("timeout", timeout());
        TimeoutRange.require("connectTimeout", connectTimeout());
        requirePositive("maxConnections", maxConnections());
        requireConnectionAge(maxConnectionAge());
        requirePositive("maxResponseBytes", maxResponseBytes());
        if (maxResponseBytes() > MAX_RESPONSE_BYTES) {
            throw new IllegalArgumentException(
                    "maxResponseBytes: must be at most 1 GiB (1,073,741,824), is " + maxResponseBytes());
        }
        IntegerRange.require("maxHeaderBytes", MIN_HEADER_BYTES, MAX_HEADER_BYTES, maxHeaderBytes());
        userAgentSuffix().ifPresent(ConnectionSettings::requireUserAgentSuffix);
        proxy().ifPresent(ConnectionSettings::requireProxy);
        URI normalized = BaseUrl.normalize(baseUrl());
        if (proxy().isPresent() && !BaseUrl.isWrittenAlikeToProxy(normalized)) {
            throw BaseUrl.invalid("must not have labels with xn-- over http through a proxy; use https");
        }
        return normalized.equals(baseUrl())
                ? this
                : builder().from(this).baseUrl(normalized).build();
    }

    private static void requireProxy(InetSocketAddress proxy) {
        Host.requireSocketHost("proxy", proxy.getHostString());
        IntegerRange.require("proxy: port", 1, 65_535, proxy.getPort());
    }

    private static void requireConnectionAge(Duration age) {
        if (age.compareTo(MIN_CONNECTION_AGE) < 0 || age.compareTo(MAX_CONNECTION_AGE) > 0) {
            throw new IllegalArgumentException("maxConnectionAge: must be between 1 s and 1 day, is " + age);
        }
    }

    private static void requirePositive(String field, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(field + ": must be at least 1, is " + value);
        }
    }

    private static void requireUserAgentSuffix(String suffix) {
        if (suffix.isEmpty() || !suffix.equals(suffix.strip()) || suffix.chars().anyMatch(c -> c < 0x20 || c > 0x7E)) {
            throw new IllegalArgumentException(
                    "userAgentSuffix: must hold printable ASCII characters and neither begin nor end with a space");
        }
    }

    /**
     * Creates a builder. {@link #baseUrl()}, {@link #operatorId()} and {@link #accessToken()} are required.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder of {@link ConnectionSettings}. Not thread-safe. */
    public static final class Builder extends ImmutableConnectionSettings.Builder {
        Builder() {}

        /**
         * Sets the URL of the service.
         *
         * @param baseUrl the URL
         * @return this builder
         * @throws IllegalArgumentException if it is not an absolute http or https URL, or contains user info, a query, a
         *     fragment, or a host or path that transports write differently; the message does not contain the URL
         */
        public Builder baseUrl(String baseUrl) {
            return baseUrl(BaseUrl.parse(baseUrl));
        }

        /**
         * Sets the operator.
         *
         * @param operatorId the operator's identifier
         * @return this builder
         * @throws IllegalArgumentException if it is not a valid {@link OperatorId}
         */
        public Builder operatorId(String operatorId) {
            return operatorId(OperatorId.of(operatorId));
        }

        /**
         * Sets a constant token.
         *
         * @param accessToken the token, without the prefix {@code Bearer}
         * @return this builder
         * @throws IllegalArgumentException if it is not a valid {@link AccessToken}; the message does not contain it
         */
        public Builder accessToken(String accessToken) {
            AccessToken checked = AccessToken.of(accessToken);
            return accessToken(checked::value);
        }

        /**
         * Sets the HTTP proxy.
         *
         * @param host the proxy's host name or IP address, without {@code http://}; an IPv6 address without brackets
         * @param port the proxy's port. Range: 1 to 65535
         * @return this builder
         * @throws IllegalArgumentException if the port is out of range; {@code build()} throws it for an invalid host
         */
        public Builder proxy(String host, int port) {
            Objects.requireNonNull(host, "proxy");
            IntegerRange.require("proxy: port", 1, 65_535, port);
            return proxy(InetSocketAddress.createUnresolved(host, port));
        }
    }
}
