/** A fake of the chatroom service in memory, for unit tests. */
module tachyon.chatroom.adapter.inmemory {
    requires dagger;
    requires jakarta.inject;
    requires static java.compiler; // for an annotation in the code that Dagger generates
    requires static transitive org.jspecify;
    requires transitive tachyon.chatroom.port;

    exports tachyon.chatroom.adapter.inmemory;
}
