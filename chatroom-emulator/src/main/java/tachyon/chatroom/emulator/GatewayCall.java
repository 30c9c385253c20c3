package tachyon.chatroom.emulator;

import tachyon.chatroom.port.ChatroomGateway;

/** What a request asks, with everything read and checked. */
@FunctionalInterface
interface GatewayCall {
    /** Asks it of the calling tenant's view. */
    Reply on(ChatroomGateway gateway);
}
