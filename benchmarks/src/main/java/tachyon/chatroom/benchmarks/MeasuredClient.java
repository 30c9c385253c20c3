package tachyon.chatroom.benchmarks;

import java.io.IOException;

/**
 * One way to make the five calls, each returning what came back so that no work can be left out. Clients that generators
 * wrote come beside those here when they are part of the build.
 */
public interface MeasuredClient extends AutoCloseable {
    /** Creates a chatroom with a name and two members of metadata. */
    Object createChatroom() throws Exception;

    /** Renames a chatroom. */
    Object updateChatroom() throws Exception;

    /** Deletes a chatroom. */
    Object deleteChatroom() throws Exception;

    /** Lists 100 chatrooms. */
    Object listChatrooms() throws Exception;

    /** Lists 100 messages. */
    Object listMessages() throws Exception;

    @Override
    void close() throws IOException;
}
