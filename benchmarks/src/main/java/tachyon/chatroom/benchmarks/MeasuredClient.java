package tachyon.chatroom.benchmarks;

import java.io.IOException;

/**
 * A client that makes the five calls. Each method returns the response, so that the JIT compiler cannot eliminate work.
 * The profile {@code benchmarks} adds generated clients to those of this module.
 */
public interface MeasuredClient extends AutoCloseable {
    /** Creates a chatroom with a name and two metadata members. */
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
