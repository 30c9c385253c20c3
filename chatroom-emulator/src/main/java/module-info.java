/** An emulator of the chatroom service: an HTTP server that serves any gateway over the REST API. */
module tachyon.chatroom.emulator {
    requires static transitive org.jspecify;
    requires tachyon.chatroom.adapter.inmemory;
    requires transitive tachyon.chatroom.port;
    requires tachyon.chatroom.wire;

    exports tachyon.chatroom.emulator;
}
