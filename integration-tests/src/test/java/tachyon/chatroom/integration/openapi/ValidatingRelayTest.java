package tachyon.chatroom.integration.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.emulator.ChatroomEmulator;

/** A relay between a client and an emulator. */
class ValidatingRelayTest {
    @Test
    void reportsAnUndocumentedExchangeAfterForwardingIt() throws Exception {
        try (ChatroomEmulator emulator = ChatroomEmulator.start()) {
            ValidatingRelay relay = ValidatingRelay.to(emulator.baseUrl());

            assertThat(responseTo(relay, "GET /v1/llms/chatrooms?page=2 HTTP/1.1"))
                    .startsWith("HTTP/1.1 ");
            assertThatThrownBy(relay::close)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("GET /v1/llms/chatrooms?page=2");
        }
    }

    @Test
    void acceptsADocumentedExchange() throws Exception {
        try (ChatroomEmulator emulator = ChatroomEmulator.start();
                ValidatingRelay relay = ValidatingRelay.to(emulator.baseUrl())) {
            assertThat(responseTo(relay, "GET /v1/llms/chatrooms HTTP/1.1")).startsWith("HTTP/1.1 200 ");
        }
    }

    private static String responseTo(ValidatingRelay relay, String line) throws Exception {
        try (Socket socket = new Socket(
                ValidatingRelay.loopback(), URI.create(relay.baseUrl()).getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write((line + "\r\nHost: x\r\nx-operator-id: tn_1\r\nAuthorization: Bearer t\r\n"
                            + "Connection: close\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
