/** The contract of every gateway, as JUnit tests to inherit. */
module tachyon.chatroom.contract {
    requires transitive org.assertj.core;
    requires static transitive org.jspecify;
    requires transitive org.junit.jupiter.api;
    requires transitive tachyon.chatroom.port;

    exports tachyon.chatroom.contract;

    // JUnit finds and runs the inherited tests, which are package-private, by reflection.
    opens tachyon.chatroom.contract to
            org.junit.platform.commons;
}
