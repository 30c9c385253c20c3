module com.example.app {
    requires dagger;
    requires jakarta.inject;
    requires static java.compiler; // for its annotation @Generated on Dagger's generated classes
    requires tachyon.chatroom.adapter.httpclient5;
    requires jdk.httpserver;
}
