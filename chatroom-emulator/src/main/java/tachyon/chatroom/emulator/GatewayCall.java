package tachyon.chatroom.emulator;

import tachyon.chatroom.port.ChatroomGateway;

/** The call of one request, which is completely read and validated. */
@FunctionalInterface
interface GatewayCall {
    /** Makes the call on a view with the request's credentials, and returns the JSON of the response, empty for none. */
    byte[] on(ChatroomGateway gateway);
}
