package tachyon.chatroom.contract;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;

/**
 * One call of a gateway with a defect. The defect can change the options of the call, and replace its failure or its
 * result.
 */
record DefectiveCall<T>(
        Operation operation,
        ChatroomGateway root,
        AtomicBoolean closed,
        CallOptions options,
        Function<ChatroomGateway, T> step) {

    /** Makes the call, with a check of the mutant's own closed flag before and after the token supplier. */
    T run(CallOptions options) {
        requireOpen();
        CallOptions.Builder checked = CallOptions.builder().from(options);
        options.accessToken()
                .ifPresent(supplier -> checked.accessToken(() -> {
                    String token = supplier.get();
                    requireOpen();
                    return token;
                }));
        return runUnchecked(checked.build());
    }

    T run() {
        return run(options);
    }

    T runUnchecked(CallOptions options) {
        return step.apply(root.withOptions(options));
    }

    /** Makes the call with another token supplier, if the call has one. */
    T runWith(Function<Supplier<String>, Supplier<String>> change) {
        return run(optionsWith(change));
    }

    /** Makes the call and stores the token that the supplier returned. */
    T runRecording(String[] token) {
        return runWith(supplier -> () -> {
            String value = supplier.get();
            token[0] = value;
            return value;
        });
    }

    CallOptions optionsWith(Function<Supplier<String>, Supplier<String>> change) {
        CallOptions.Builder changed = CallOptions.builder().from(options);
        options.accessToken().ifPresent(supplier -> changed.accessToken(change.apply(supplier)));
        return changed.build();
    }

    void requireOpen() {
        if (closed.get()) {
            throw new GatewayClosedException(operation, Outcome.NOT_APPLIED, "the gateway is closed", null);
        }
    }
}
