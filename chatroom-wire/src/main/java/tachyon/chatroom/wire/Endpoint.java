package tachyon.chatroom.wire;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.port.Operation;
import tools.jackson.core.JsonParser;

/**
 * What one operation's success looks like.
 *
 * @param <T> what its answer holds
 */
public final class Endpoint<T> {
    /** Creates a chatroom. */
    public static final Endpoint<Chatroom> CREATE_CHATROOM =
            new Endpoint<>(Operation.CREATE_CHATROOM, 200, AnswerJson::readChatroom);

    /** Changes a chatroom. */
    public static final Endpoint<Chatroom> UPDATE_CHATROOM =
            new Endpoint<>(Operation.UPDATE_CHATROOM, 200, AnswerJson::readChatroom);

    /** Deletes a chatroom; its answer is empty. */
    public static final Endpoint<Nothing> DELETE_CHATROOM = new Endpoint<>(Operation.DELETE_CHATROOM, 204, null);

    /** Lists chatrooms. */
    public static final Endpoint<ChatroomPage> LIST_CHATROOMS =
            new Endpoint<>(Operation.LIST_CHATROOMS, 200, AnswerJson::readPage);

    /** Lists messages. */
    public static final Endpoint<List<ChatMessage>> LIST_MESSAGES =
            new Endpoint<>(Operation.LIST_MESSAGES, 200, AnswerJson::readMessages);

    /** What an empty answer holds. */
    public enum Nothing {
        /** Nothing. */
        NOTHING
    }

    private final Operation operation;
    private final int successStatus;
    private final @Nullable Function<JsonParser, T> reader;

    private Endpoint(Operation operation, int successStatus, @Nullable Function<JsonParser, T> reader) {
        this.operation = operation;
        this.successStatus = successStatus;
        this.reader = reader;
    }

    /**
     * The operation.
     *
     * @return the operation
     */
    public Operation operation() {
        return operation;
    }

    /**
     * The one status that is the success.
     *
     * @return the status
     */
    public int successStatus() {
        return successStatus;
    }

    /**
     * Whether the success carries a body, which then is JSON.
     *
     * @return false if the answer is empty
     */
    public boolean answersWithBody() {
        return reader != null;
    }

    /**
     * Reads the success's body.
     *
     * @param body holds the decoded body
     * @param length how many bytes of it count
     * @return what it holds
     * @throws DialectException if it is not what the operation answers
     */
    public T read(byte[] body, int length) {
        if (reader == null) {
            throw new IllegalStateException(operation + " answers without a body");
        }
        return Json.read(body, length, reader);
    }
}
