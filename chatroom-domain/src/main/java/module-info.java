/** Immutable value types: what a chatroom, its messages and its metadata are. */
module tachyon.chatroom.domain {
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;

    exports tachyon.chatroom.domain;
}
