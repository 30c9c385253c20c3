/** The chatroom service, emulated: an HTTP server that serves any gateway in the REST dialect. */
module tachyon.chatroom.emulator {
    requires jdk.httpserver;
    requires static transitive org.jspecify;
    requires tachyon.chatroom.adapter.inmemory;
    requires transitive tachyon.chatroom.port;
    requires tachyon.chatroom.wire;

    exports tachyon.chatroom.emulator;
}
