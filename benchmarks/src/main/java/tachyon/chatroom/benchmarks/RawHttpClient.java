package tachyon.chatroom.benchmarks;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The five calls of a client that sends a method, a path and bytes. */
interface RawHttpClient extends MeasuredClient {
    /** Sends a request with an optional JSON body and returns the response body. */
    byte[] execute(String method, String path, @Nullable String json) throws IOException;

    @Override
    default Object createChatroom() throws IOException {
        return execute("POST", Fixtures.PATH, Fixtures.CREATE_BODY);
    }

    @Override
    default Object updateChatroom() throws IOException {
        return execute("PATCH", Fixtures.CHATROOM_PATH, Fixtures.UPDATE_BODY);
    }

    @Override
    default Object deleteChatroom() throws IOException {
        return execute("DELETE", Fixtures.CHATROOM_PATH, null);
    }

    @Override
    default Object listChatrooms() throws IOException {
        return execute("GET", Fixtures.PATH + Fixtures.LIST_QUERY, null);
    }

    @Override
    default Object listMessages() throws IOException {
        return execute("GET", Fixtures.MESSAGES_PATH + Fixtures.LIST_MESSAGES_QUERY, null);
    }
}
