package tachyon.chatroom.contract;

import java.util.Arrays;
import java.util.stream.Stream;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.Operation;

/** A mutant with a defect in the calls of one operation. */
record CallMutant(Operation operation, CallDefect defect) implements Mutant {
    static Stream<Mutant> all() {
        return Arrays.stream(CallDefect.values())
                .flatMap(defect -> Arrays.stream(Operation.values())
                        .filter(defect::canShow)
                        .map(operation -> new CallMutant(operation, defect)));
    }

    @Override
    public String name() {
        return operation + ": " + defect;
    }

    @Override
    public String killedBy() {
        return defect.killedBy();
    }

    @Override
    public ChatroomGateway mutate(ChatroomGateway original) {
        return new DefectiveGateway(
                new DefectiveGateway.Defect() {
                    @Override
                    public <T> T call(DefectiveCall<T> call) {
                        return call.operation() == operation ? defect.call(call) : call.run();
                    }
                },
                original);
    }
}
