/** The client interface of the chatroom service, the options of a call, and its failures. */
@SuppressWarnings("module") // The targets of the qualified export are built after this module.
module tachyon.chatroom.port {
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;
    requires transitive tachyon.chatroom.domain;

    exports tachyon.chatroom.port;
    exports tachyon.chatroom.port.spi to
            tachyon.chatroom.adapter.inmemory,
            tachyon.chatroom.decorator.observability,
            tachyon.chatroom.decorator.resilience,
            tachyon.chatroom.http,
            tachyon.chatroom.wire;
}
