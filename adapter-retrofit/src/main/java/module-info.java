/** The chatroom gateway over Retrofit and OkHttp. */
module tachyon.chatroom.adapter.retrofit {
    requires dagger;
    requires jakarta.inject;
    requires static java.compiler; // for the annotation on the code that Dagger generates
    requires okio;
    requires retrofit2;
    requires transitive okhttp3;
    requires static transitive org.jspecify;
    requires transitive tachyon.chatroom.http;
    requires transitive tachyon.chatroom.port;
    requires tachyon.chatroom.wire;

    exports tachyon.chatroom.adapter.retrofit;

    // Retrofit implements the HTTP interface by reflection.
    opens tachyon.chatroom.adapter.retrofit to
            retrofit2;
}
