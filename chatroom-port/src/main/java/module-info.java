/** The gateway to the chatroom service, the options of a call, and the failures. */
@SuppressWarnings("module") // The modules of the qualified export are built after this one.
module tachyon.chatroom.port {
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;
    requires transitive tachyon.chatroom.domain;

    exports tachyon.chatroom.port;
    exports tachyon.chatroom.port.spi to
            tachyon.chatroom.decorator.resilience,
            tachyon.chatroom.http;
}
