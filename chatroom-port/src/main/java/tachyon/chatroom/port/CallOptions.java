package tachyon.chatroom.port;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.immutables.value.Value;
import tachyon.chatroom.domain.OperatorId;
import tachyon.chatroom.port.spi.TimeoutRange;

/**
 * The options of the calls of one {@linkplain ChatroomGateway#withOptions view}. An option that is not set keeps the
 * value of the gateway from which the view was created. Immutable.
 */
@Value.Immutable
public abstract class CallOptions {
    /** The maximum {@link #timeout()}: 1 day. */
    public static final Duration MAX_TIMEOUT = TimeoutRange.MAX_TIMEOUT;

    CallOptions() {}

    /**
     * Returns the operator of the view's calls.
     *
     * @return the operator. Default: empty, which keeps the gateway's operator
     */
    public abstract Optional<OperatorId> operatorId();

    /**
     * Returns the token supplier, which returns an access token without the prefix {@code Bearer}.
     *
     * <p>Each attempt of a call calls the supplier once, on the calling thread, before anything is sent. The supplier is
     * not called if the gateway is closed or the calling thread is interrupted. It must be thread-safe if several threads
     * use the view. The timeout of an attempt starts after the supplier returns.
     *
     * <p>An exception of the supplier reaches the caller unchanged. If the supplier returns null, the call throws
     * {@link NullPointerException}. If it returns text that is not a valid {@link AccessToken}, the call throws
     * {@link IllegalArgumentException}.
     *
     * @return the supplier, which {@code toString} redacts. Default: empty, which keeps the gateway's supplier
     */
    @Value.Redacted
    public abstract Optional<Supplier<String>> accessToken();

    /**
     * Returns the overall timeout of a call, including all attempts and the waits between them. {@link ChatroomGateway}
     * lists the times that the timeout does not cover.
     *
     * @return the timeout. Default: empty, which keeps the gateway's timeout. Range: 1 ms to 1 day
     */
    public abstract Optional<Duration> timeout();

    /**
     * Returns these options, with defaults for the options that are not set.
     *
     * @param defaults the values of options that are not set
     * @return the combined options
     */
    public CallOptions withDefaults(CallOptions defaults) {
        return builder()
                .operatorId(operatorId().or(defaults::operatorId))
                .accessToken(accessToken().or(defaults::accessToken))
                .timeout(timeout().or(defaults::timeout))
                .build();
    }

    /**
     * Returns options of which none is set.
     *
     * @return the empty options
     */
    public static CallOptions empty() {
        return builder().build();
    }

    /**
     * Creates a builder. Every option is optional.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Value.Check
    void check() {
        timeout().ifPresent(timeout -> TimeoutRange.require("timeout", timeout));
    }

    /** A builder of {@link CallOptions}. Not thread-safe. */
    public static final class Builder extends ImmutableCallOptions.Builder {
        Builder() {}

        /**
         * Sets the operator on whose behalf the view calls the service.
         *
         * @param operatorId the operator's identifier
         * @return this builder
         * @throws IllegalArgumentException if {@code operatorId} is not a valid {@link OperatorId}
         */
        public Builder operatorId(String operatorId) {
            return operatorId(OperatorId.of(operatorId));
        }

        /**
         * Sets a fixed access token.
         *
         * @param accessToken the token, without the prefix {@code Bearer}
         * @return this builder
         * @throws IllegalArgumentException if {@code accessToken} is not a valid {@link AccessToken}; the message does
         *     not contain it
         */
        public Builder accessToken(String accessToken) {
            AccessToken checked = AccessToken.of(Objects.requireNonNull(accessToken, "accessToken"));
            return accessToken(checked::value);
        }
    }
}
