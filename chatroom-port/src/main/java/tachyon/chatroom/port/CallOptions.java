package tachyon.chatroom.port;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.immutables.value.Value;
import tachyon.chatroom.domain.OperatorId;
import tachyon.chatroom.port.spi.TimeoutRange;

/**
 * What one call, or every call of one {@linkplain ChatroomGateway#withOptions view}, does differently. What is not given stays
 * as the gateway has it. Immutable.
 */
@Value.Immutable
public abstract class CallOptions {
    /** The longest {@link #timeout()}. */
    public static final Duration MAX_TIMEOUT = Duration.ofDays(1);

    CallOptions() {}

    /**
     * The operator, the tenant, to call as.
     *
     * @return the operator, empty to keep the gateway's
     */
    public abstract Optional<OperatorId> operatorId();

    /**
     * Where the bearer token comes from. It is asked once for every call, or every attempt where calls are repeated, on
     * the calling thread, before anything is sent; what it throws reaches the caller as it is. What it gives has to be an
     * {@link AccessToken}, which {@link AccessToken#of} checks. It has to be thread-safe if several threads use the view.
     *
     * @return the supplier, empty to keep the gateway's; never printed
     */
    @Value.Redacted
    public abstract Optional<Supplier<String>> accessToken();

    /**
     * The total time a call may take, from 1 ms to {@link #MAX_TIMEOUT}.
     *
     * @return the time, empty to keep the gateway's
     */
    public abstract Optional<Duration> timeout();

    /**
     * Returns these options, completed by defaults for the fields that are empty here.
     *
     * @param defaults supplies the fields that these options leave empty
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
     * Returns options that change nothing.
     *
     * @return empty options
     */
    public static CallOptions empty() {
        return builder().build();
    }

    /**
     * Starts options. Every field is optional.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Value.Check
    void check() {
        timeout().ifPresent(timeout -> TimeoutRange.require("timeout", timeout));
    }

    /** Collects the fields of {@link CallOptions}. Not thread-safe. */
    public static final class Builder extends ImmutableCallOptions.Builder {
        Builder() {}

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
            AccessToken checked = AccessToken.of(Objects.requireNonNull(accessToken, "accessToken"));
            return accessToken(checked::value);
        }
    }
}
