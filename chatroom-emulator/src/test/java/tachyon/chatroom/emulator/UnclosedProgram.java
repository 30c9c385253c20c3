package tachyon.chatroom.emulator;

import java.io.IOException;

/** A program that starts an emulator, makes a request, prints the emulator's threads, and ends without closing it. */
final class UnclosedProgram {
    private UnclosedProgram() {}

    public static void main(String[] args) throws IOException {
        ChatroomEmulator emulator = ChatroomEmulator.start(new RecordingGateway());
        new RawConnection(emulator).send(Requests.LIST).readHeaders();
        Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isDaemon)
                .map(Thread::getName)
                .filter(name -> name.startsWith("chatroom-emulator"))
                .sorted()
                .forEach(System.out::println);
    }
}
