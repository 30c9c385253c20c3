/** A gateway over the HTTP client of the JDK. */
module com.example.chatrooms.jdk {
    requires java.net.http;
    requires tools.jackson.databind;
    requires transitive tachyon.chatroom.port;

    exports com.example.chatrooms.audit;
    exports com.example.chatrooms.jdk;

    opens com.example.chatrooms.jdk to
            tools.jackson.databind;
}
