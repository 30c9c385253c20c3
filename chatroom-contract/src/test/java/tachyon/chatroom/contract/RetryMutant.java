package tachyon.chatroom.contract;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.ServiceException;

/** A mutant that sends a call a second time after some error responses, with the same token. */
record RetryMutant(Operation operation, Condition condition) implements Mutant {
    @SuppressWarnings("ImmutableEnumChecker") // The functions have no state.
    enum Condition {
        EVERY_ERROR(failure -> true),
        SERVER_ERROR(failure -> failure.status() >= 500),
        UNAVAILABLE_WITH_RETRY_AFTER_ZERO(failure -> failure.status() == 503
                && failure.response().retryAfter().filter(time -> time.isZero()).isPresent()),
        RATE_LIMIT(failure -> failure.status() == 429),
        REQUEST_TIMEOUT(failure -> failure.status() == 408),
        UNAUTHENTICATED(failure -> failure.status() == 401),
        BAD_REQUEST(failure -> failure.status() == 400),
        REDIRECT(failure -> failure.status() / 100 == 3),
        CONFLICT(failure -> failure.status() == 409),
        NOT_FOUND(failure -> failure.status() == 404);

        private final Predicate<ServiceException> applies;

        Condition(Predicate<ServiceException> applies) {
            this.applies = applies;
        }
    }

    static Stream<Mutant> all() {
        return Arrays.stream(Condition.values())
                .flatMap(condition ->
                        Arrays.stream(Operation.values()).map(operation -> new RetryMutant(operation, condition)));
    }

    @Override
    public String name() {
        return operation + ": SENT_TWICE_AFTER_" + condition;
    }

    @Override
    public String killedBy() {
        return "ErrorResponse";
    }

    @Override
    public ChatroomGateway mutate(ChatroomGateway original) {
        return new DefectiveGateway(
                new DefectiveGateway.Defect() {
                    @Override
                    public <T> T call(DefectiveCall<T> call) {
                        return call.operation() == operation ? retried(call) : call.run();
                    }
                },
                original);
    }

    private <T> T retried(DefectiveCall<T> call) {
        String[] token = {""};
        try {
            return call.runRecording(token);
        } catch (ServiceException e) {
            if (condition.applies.test(e)) {
                return call.runWith(supplier -> () -> token[0]);
            }
            throw e;
        }
    }
}
