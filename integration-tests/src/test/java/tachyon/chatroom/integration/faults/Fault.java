package tachyon.chatroom.integration.faults;

import java.util.function.Consumer;
import java.util.function.Function;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.ChatroomGateway;

/**
 * A row of the fault matrix.
 *
 * @param number the row's position
 * @param name the row's name in the table
 * @param hangs whether the call ends at its deadline only
 * @param call the call that fails
 * @param place sets up the fault, and returns the settings of a gateway that meets it
 */
record Fault(
        int number,
        String name,
        boolean hangs,
        Consumer<ChatroomGateway> call,
        Function<FaultSite, ConnectionSettings.Builder> place) {
    @Override
    public String toString() {
        return name;
    }
}
