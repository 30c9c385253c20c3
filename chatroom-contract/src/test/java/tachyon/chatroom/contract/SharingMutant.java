package tachyon.chatroom.contract;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.Operation;

/** A mutant whose concurrent calls of one operation share what each call must have of its own. */
record SharingMutant(Operation operation, Shared shared) implements Mutant {
    enum Shared {
        RESULT,
        OPERATOR
    }

    static Stream<Mutant> all() {
        return Arrays.stream(Shared.values())
                .flatMap(shared ->
                        Arrays.stream(Operation.values()).map(operation -> new SharingMutant(operation, shared)));
    }

    @Override
    public String name() {
        return operation + ": SHARES_THE_" + shared;
    }

    @Override
    public String killedBy() {
        return "Concurrency";
    }

    @Override
    public ChatroomGateway mutate(ChatroomGateway original) {
        Map<Object, CompletableFuture<Object>> inFlight = new ConcurrentHashMap<>();
        CallOptions[] last = {CallOptions.empty()};
        return new DefectiveGateway(
                new DefectiveGateway.Defect() {
                    @Override
                    public <T> T call(DefectiveCall<T> call) {
                        if (call.operation() != operation) {
                            return call.run();
                        }
                        return switch (shared) {
                            case RESULT -> coalesced(call, call::run, inFlight);
                            case OPERATOR -> withLastOperator(call, last);
                        };
                    }
                },
                original);
    }

    @SuppressWarnings("unchecked") // Calls of one operation have results of one type.
    private static <T> T coalesced(
            DefectiveCall<T> call, Supplier<T> run, Map<Object, CompletableFuture<Object>> inFlight) {
        CompletableFuture<Object> mine = new CompletableFuture<>();
        Object key = call.options().operatorId();
        CompletableFuture<Object> first = inFlight.putIfAbsent(key, mine);
        if (first != null) {
            try {
                return (T) first.join();
            } catch (CompletionException e) {
                throw (RuntimeException) e.getCause();
            }
        }
        try {
            T result = run.get();
            mine.complete(result);
            return result;
        } catch (RuntimeException e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            inFlight.remove(key);
        }
    }

    private static <T> T withLastOperator(DefectiveCall<T> call, CallOptions[] last) {
        last[0] = call.options();
        Optional<Supplier<String>> supplier = call.options().accessToken();
        if (supplier.isEmpty() || Thread.currentThread().isInterrupted()) {
            return call.run();
        }
        call.requireOpen();
        String token = supplier.get().get();
        return call.run(CallOptions.builder()
                .from(call.options())
                .operatorId(last[0].operatorId())
                .accessToken(() -> token)
                .build());
    }
}
