package tachyon.chatroom.benchmarks;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The five calls over a client that knows of methods, paths and bytes only. */
interface PlainCalls extends MeasuredClient {
    /** Makes one call and gives the answer's body; {@code json} is the request's, if it has one. */
    byte[] call(String method, String path, @Nullable String json) throws IOException;

    @Override
    default Object createChatroom() throws IOException {
        return call("POST", Exchanges.PATH, Exchanges.CREATE_BODY);
    }

    @Override
    default Object updateChatroom() throws IOException {
        return call("PATCH", Exchanges.CHATROOM_PATH, Exchanges.UPDATE_BODY);
    }

    @Override
    default Object deleteChatroom() throws IOException {
        return call("DELETE", Exchanges.CHATROOM_PATH, null);
    }

    @Override
    default Object listChatrooms() throws IOException {
        return call("GET", Exchanges.PATH + Exchanges.LIST_QUERY, null);
    }

    @Override
    default Object listMessages() throws IOException {
        return call("GET", Exchanges.MESSAGES_PATH + Exchanges.LIST_MESSAGES_QUERY, null);
    }
}
