package tachyon.chatroom.emulator;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** A program that stops an emulator with requests in flight, starts another one on the same port, and ends. */
final class StoppingProgram {
    private StoppingProgram() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        RecordingGateway gateway = new RecordingGateway();
        CountDownLatch inside = new CountDownLatch(1);
        gateway.beforeReturn = () -> {
            inside.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        ChatroomEmulator first = ChatroomEmulator.start(gateway);
        // These connections stay open, which must not keep the process alive.
        new RawConnection(first).send("GET /v1");
        new RawConnection(first)
                .send("POST /v1/llms/chatrooms HTTP/1.1\r\n" + Requests.HEADERS
                        + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{");
        new RawConnection(first).send(Requests.LIST);
        inside.await();
        first.close();

        try (ChatroomEmulator second = ChatroomEmulator.start(new RecordingGateway(), first.port());
                RawConnection connection = new RawConnection(second)) {
            System.out.println(connection
                    .send(Requests.LIST)
                    .readHeaders()
                    .lines()
                    .findFirst()
                    .orElse("nothing"));
        }
    }
}
