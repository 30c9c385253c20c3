module com.example.app {
    requires tachyon.chatroom.adapter.inmemory;
}
