package tachyon.chatroom.connection;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.immutables.value.Value;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.OperatorId;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.spi.TimeoutRange;

/**
 * How to reach a chatroom service, whatever the transport: where it is, who calls, and within which limits.
 *
 * <p>{@link #baseUrl()}, {@link #operatorId()} and {@link #accessToken()} are required; all else has a default.
 * Settings are immutable. Building them fails with an {@link IllegalArgumentException} that names the field and the rule,
 * or an {@link IllegalStateException} that names what is missing.
 */
@Value.Immutable
public abstract class ConnectionSettings {
    /** Metadata stands at most three levels deep in an answer: the body, its list of chatrooms, the chatroom. */
    public static final int MAX_JSON_DEPTH = JsonValue.MAX_DEPTH + 3;

    private static final int MOST_RESPONSE_BYTES = 1024 * 1024 * 1024;
    private static final int LEAST_HEADER_BYTES = 1024;
    private static final int MOST_HEADER_BYTES = 256 * 1024;
    private static final int LEAST_JSON_DEPTH = 8;
    private static final int LEAST_STRING_LENGTH = 1024;

    ConnectionSettings() {}

    /**
     * Where the service is, with a path in front of the API's own routes if it has one.
     *
     * @return an http or https URL, lower-case host, ending in a slash, without user info, query or fragment
     */
    public abstract URI baseUrl();

    /**
     * The operator, the tenant, to call as. {@link CallOptions} can name another for a call.
     *
     * @return the operator
     */
    public abstract OperatorId operatorId();

    /**
     * Where the bearer token comes from. It is asked once for every call, on the calling thread, before anything is
     * sent, so it can renew a token that runs out; it has to be thread-safe, and quick: the call's total time runs
     * from when it has answered.
     *
     * @return the supplier; never printed
     */
    @Value.Redacted
    public abstract Supplier<String> accessToken();

    /**
     * The total time that a call may take: waiting for a connection, connecting, sending, the whole answer. From 1 ms
     * to 1 day. Looking a host's name up counts, but cannot be cut short: while the system's resolver hangs, so does
     * the call.
     *
     * @return the time; 30 seconds unless given
     */
    @Value.Default
    public Duration timeout() {
        return Duration.ofSeconds(30);
    }

    /**
     * The time that connecting to an address may take within {@link #timeout()}, and then the longest silence during the
     * TLS handshake. From 1 ms to 1 day.
     *
     * @return the time; 5 seconds unless given
     */
    @Value.Default
    public Duration connectTimeout() {
        return Duration.ofSeconds(5);
    }

    /**
     * The most connections that are open to the service at once; further calls wait for one within
     * {@link #timeout()}.
     *
     * @return the number, at least 1; 64 unless given
     */
    @Value.Default
    public int maxConnections() {
        return 64;
    }

    /**
     * The most bytes that an answer's body may have, as sent and as decoded.
     *
     * @return the number, from 1 to 1 GiB (1,073,741,824); 16 MiB (16,777,216) unless given
     */
    @Value.Default
    public int maxResponseBytes() {
        return 16 * 1024 * 1024;
    }

    /**
     * The most bytes that the head of an answer may have, its status line and headers, spaces around values not
     * counted.
     *
     * @return the number, from 1 KiB (1,024) to 256 KiB (262,144); 64 KiB (65,536) unless given
     */
    @Value.Default
    public int maxHeaderBytes() {
        return 64 * 1024;
    }

    /**
     * How many levels of objects and lists an answer's JSON may have, the body itself being the first. Deeper is a
     * {@link tachyon.chatroom.port.MalformedResponseException}.
     *
     * @return the number, from 8 to {@value #MAX_JSON_DEPTH}; {@value #MAX_JSON_DEPTH} unless given, which is what the
     *     deepest metadata takes
     */
    @Value.Default
    public int maxJsonDepth() {
        return MAX_JSON_DEPTH;
    }

    /**
     * The most characters that a string or a key in an answer's JSON may have, beside what {@link #maxResponseBytes()}
     * leaves room for. Longer is a {@link tachyon.chatroom.port.MalformedResponseException}.
     *
     * @return the number, at least 1,024; 16 Mi (16,777,216) unless given
     */
    @Value.Default
    public int maxStringLength() {
        return 16 * 1024 * 1024;
    }

    /**
     * What to add to the header {@code User-Agent}, after the library's own name and version.
     *
     * @return the text: printable ASCII, no space at either end; empty unless given
     */
    public abstract Optional<String> userAgentSuffix();

    /**
     * The HTTP proxy to go through. None is used unless it is named here: {@code http.proxyHost} and its kin and
     * environment variables do not count. (A SOCKS proxy named by {@code socksProxyHost} is used all the same, because the
     * JDK's own sockets obey it.)
     *
     * @return the proxy's address; empty unless given
     */
    public abstract Optional<InetSocketAddress> proxy();

    /**
     * Which TLS keys and certificates to use and trust. Host names are verified all the same.
     *
     * @return the context; the JVM's default unless given
     */
    public abstract Optional<SSLContext> sslContext();

    @Value.Check
    ConnectionSettings check() {
        TimeoutRange.require("timeout", timeout());
        TimeoutRange.require("connectTimeout", connectTimeout());
        requirePositive("maxConnections", maxConnections());
        requirePositive("maxResponseBytes", maxResponseBytes());
        if (maxResponseBytes() > MOST_RESPONSE_BYTES) {
            throw new IllegalArgumentException(
                    "maxResponseBytes: must be at most 1 GiB (1,073,741,824), is " + maxResponseBytes());
        }
        requireBetween("maxHeaderBytes", LEAST_HEADER_BYTES, MOST_HEADER_BYTES, maxHeaderBytes());
        requireBetween("maxJsonDepth", LEAST_JSON_DEPTH, MAX_JSON_DEPTH, maxJsonDepth());
        requireBetween("maxStringLength", LEAST_STRING_LENGTH, Integer.MAX_VALUE, maxStringLength());
        userAgentSuffix().ifPresent(ConnectionSettings::requireUserAgentSuffix);
        URI normalized = BaseUrl.normalize(baseUrl());
        return normalized.equals(baseUrl())
                ? this
                : builder().from(this).baseUrl(normalized).build();
    }

    private static void requirePositive(String field, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(field + ": must be at least 1, is " + value);
        }
    }

    private static void requireBetween(String field, int least, int most, int value) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(field + ": must be from " + least + " to " + most + ", is " + value);
        }
    }

    private static void requireUserAgentSuffix(String suffix) {
        if (suffix.isEmpty() || !suffix.equals(suffix.strip()) || suffix.chars().anyMatch(c -> c < 0x20 || c > 0x7E)) {
            throw new IllegalArgumentException(
                    "userAgentSuffix: must hold printable ASCII characters and neither begin nor end with a space");
        }
    }

    /**
     * Starts settings.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the fields of {@link ConnectionSettings}. Not thread-safe. */
    public static final class Builder extends ImmutableConnectionSettings.Builder {
        Builder() {}

        /**
         * Sets where the service is.
         *
         * @param baseUrl the URL
         * @return this builder
         * @throws IllegalArgumentException if it is no absolute http or https URL, or holds user info, a query, a
         *     fragment or a path that transports write differently; the message does not repeat it
         */
        public Builder baseUrl(String baseUrl) {
            return baseUrl(BaseUrl.parse(baseUrl));
        }

        /**
         * Sets the operator.
         *
         * @param operatorId the operator's identifier
         * @return this builder
         * @throws IllegalArgumentException if it is no {@link OperatorId}
         */
        public Builder operatorId(String operatorId) {
            return operatorId(OperatorId.of(operatorId));
        }

        /**
         * Sets a token that does not change.
         *
         * @param accessToken the token, without the word {@code Bearer}
         * @return this builder
         * @throws IllegalArgumentException if it is no {@link AccessToken}; the message does not show it
         */
        public Builder accessToken(String accessToken) {
            AccessToken checked = AccessToken.of(accessToken);
            return accessToken(checked::value);
        }

        /**
         * Sets the HTTP proxy.
         *
         * @param host the proxy's host
         * @param port the proxy's port, 0 to 65535
         * @return this builder
         * @throws IllegalArgumentException if the port is not between these
         */
        public Builder proxy(String host, int port) {
            return proxy(InetSocketAddress.createUnresolved(host, port));
        }
    }
}
