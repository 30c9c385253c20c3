package tachyon.chatroom.contract;

import java.util.Arrays;
import java.util.stream.Stream;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.ServiceException;

/** A mutant with a defect in the error responses of one operation. */
record ErrorMutant(Operation operation, ErrorDefect defect) implements Mutant {
    static Stream<Mutant> all() {
        return Arrays.stream(ErrorDefect.values())
                .flatMap(defect ->
                        Arrays.stream(Operation.values()).map(operation -> new ErrorMutant(operation, defect)));
    }

    @Override
    public String name() {
        return operation + ": " + defect;
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
                        return call.operation() == operation ? defective(call) : call.run();
                    }
                },
                original);
    }

    private <T> T defective(DefectiveCall<T> call) {
        String[] token = {"none"};
        try {
            return call.runRecording(token);
        } catch (ServiceException e) {
            ChatroomException failure = defect.failure(operation, e, token[0]);
            throw failure;
        }
    }
}
