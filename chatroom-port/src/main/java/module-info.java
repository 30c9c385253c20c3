/** What may be asked of the chatroom service and how it may fail. */
module tachyon.chatroom.port {
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;
    requires transitive tachyon.chatroom.domain;

    exports tachyon.chatroom.port;
}
