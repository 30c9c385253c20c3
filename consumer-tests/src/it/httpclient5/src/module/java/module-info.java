module com.example.app {
    requires jdk.httpserver;
    requires tachyon.chatroom.adapter.httpclient5;
}
