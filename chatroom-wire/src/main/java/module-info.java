/** The REST dialect, once, for every HTTP adapter and the emulator; and the settings of a connection. */
@SuppressWarnings("module") // The modules it is exported to are built after it.
module tachyon.chatroom.wire {
    requires com.ethlo.time;
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;
    requires transitive tachyon.chatroom.port;
    requires tools.jackson.core;

    exports tachyon.chatroom.connection;
    exports tachyon.chatroom.wire to
            tachyon.chatroom.adapter.httpclient5,
            tachyon.chatroom.adapter.retrofit,
            tachyon.chatroom.emulator;
}
