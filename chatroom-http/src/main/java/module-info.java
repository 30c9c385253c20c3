/** The settings of a connection, and the parts that the HTTP adapters share. */
@SuppressWarnings("module") // The modules of the qualified export are built after this one.
module tachyon.chatroom.http {
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;
    requires transitive tachyon.chatroom.port;
    requires tachyon.chatroom.wire;

    exports tachyon.chatroom.http;
    exports tachyon.chatroom.http.connection to
            tachyon.chatroom.adapter.httpclient5,
            tachyon.chatroom.adapter.retrofit;
    exports tachyon.chatroom.http.exchange to
            tachyon.chatroom.adapter.httpclient5,
            tachyon.chatroom.adapter.retrofit;
}
