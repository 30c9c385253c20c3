/** The wire format of the chatroom service's REST API: values to bytes, and a status, headers and bytes to values. */
@SuppressWarnings("module") // The modules of the qualified exports are built after this one.
module tachyon.chatroom.wire {
    requires com.ethlo.time;
    requires static transitive org.jspecify;
    requires transitive tachyon.chatroom.port;
    requires tools.jackson.core;

    exports tachyon.chatroom.wire to
            tachyon.chatroom.adapter.httpclient5,
            tachyon.chatroom.adapter.retrofit,
            tachyon.chatroom.emulator,
            tachyon.chatroom.http;
    exports tachyon.chatroom.wire.framing to
            tachyon.chatroom.http;
    exports tachyon.chatroom.wire.json to
            tachyon.chatroom.adapter.httpclient5,
            tachyon.chatroom.adapter.retrofit,
            tachyon.chatroom.emulator,
            tachyon.chatroom.http;
    exports tachyon.chatroom.wire.response to
            tachyon.chatroom.adapter.httpclient5,
            tachyon.chatroom.adapter.retrofit,
            tachyon.chatroom.http;
}
