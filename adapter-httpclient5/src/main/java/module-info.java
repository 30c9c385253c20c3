/** The chatroom gateway over Apache HttpClient 5. */
@SuppressWarnings("module") // The transport's own name ends in a digit.
module tachyon.chatroom.adapter.httpclient5 {
    requires dagger;
    requires jakarta.inject;
    requires jdk.net; // HttpClient, an automatic module, cannot declare that it requires this module and the next.
    requires org.slf4j;
    requires static java.compiler; // for the annotation on the code that Dagger generates
    requires static transitive org.jspecify;
    requires transitive org.apache.httpcomponents.client5.httpclient5;
    requires org.apache.httpcomponents.core5.httpcore5;
    requires transitive tachyon.chatroom.http;
    requires transitive tachyon.chatroom.port;
    requires tachyon.chatroom.wire;

    exports tachyon.chatroom.adapter.httpclient5;
}
