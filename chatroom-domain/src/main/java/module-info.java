/** The immutable value types of the chatroom service: chatrooms, messages, metadata and requests. */
module tachyon.chatroom.domain {
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;

    exports tachyon.chatroom.domain;
}
