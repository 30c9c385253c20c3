package tachyon.chatroom.integration;

import tachyon.chatroom.adapter.httpclient5.HttpClient5Chatrooms;
import tachyon.chatroom.adapter.retrofit.RetrofitChatrooms;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.ChatroomGateway;

/** The transports that have to be indistinguishable. */
enum Transport {
    HTTPCLIENT5 {
        @Override
        ChatroomGateway connect(ConnectionSettings settings) {
            return HttpClient5Chatrooms.create(settings);
        }

        @Override
        CallersClient callersClient() {
            return new CallersClient.HttpClient5();
        }
    },
    RETROFIT {
        @Override
        ChatroomGateway connect(ConnectionSettings settings) {
            return RetrofitChatrooms.create(settings);
        }

        @Override
        CallersClient callersClient() {
            return new CallersClient.OkHttp();
        }
    };

    abstract ChatroomGateway connect(ConnectionSettings settings);

    /** A client of the caller's, as it comes out of the box: with retries, redirects and cookies as it likes. */
    abstract CallersClient callersClient();
}
