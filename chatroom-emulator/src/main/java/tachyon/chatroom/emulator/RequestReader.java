package tachyon.chatroom.emulator;

import java.io.IOException;

/** Turns one operation's request into what to ask of the gateway. */
@FunctionalInterface
interface RequestReader {
    /**
     * Reads the request.
     *
     * @throws Rejection if the request breaks a rule of HTTP
     * @throws IllegalArgumentException if it breaks a rule of the domain
     * @throws tachyon.chatroom.wire.WireFormatException if it breaks a rule of the dialect
     */
    GatewayCall read(Request request) throws IOException;
}
