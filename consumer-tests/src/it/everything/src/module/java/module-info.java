module com.example.app {
    requires tachyon.chatroom.adapter.httpclient5;
    requires tachyon.chatroom.adapter.inmemory;
    requires tachyon.chatroom.adapter.retrofit;
    requires tachyon.chatroom.contract;
    requires tachyon.chatroom.decorator.observability;
    requires tachyon.chatroom.decorator.resilience;
    requires tachyon.chatroom.emulator;
}
