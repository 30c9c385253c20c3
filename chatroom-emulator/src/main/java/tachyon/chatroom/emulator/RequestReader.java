package tachyon.chatroom.emulator;

import java.io.IOException;

/** A reader of one operation's requests. */
@FunctionalInterface
interface RequestReader {
    /**
     * Reads a request.
     *
     * @return the call that the request makes
     * @throws Rejection if the request violates a rule of HTTP
     * @throws IllegalArgumentException if the request violates a rule of the domain
     * @throws tachyon.chatroom.wire.WireFormatException if the body violates a rule of the wire format
     */
    GatewayCall read(Request request) throws IOException;
}
