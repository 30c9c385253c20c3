module com.example.app {
    requires dagger;
    requires static java.compiler; // what Dagger generates is marked with its annotation @Generated
    requires jakarta.inject;
    requires jdk.httpserver;
    requires tachyon.chatroom.adapter.httpclient5;
}
