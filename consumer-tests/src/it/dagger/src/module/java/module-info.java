module com.example.app {
    requires dagger;
    requires jakarta.inject;
    requires static java.compiler; // what Dagger generates is marked with its annotation @Generated
    requires tachyon.chatroom.adapter.httpclient5;
    requires jdk.httpserver;
}
