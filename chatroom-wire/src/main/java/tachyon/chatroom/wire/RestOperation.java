package tachyon.chatroom.wire;

import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.port.Operation;
import tools.jackson.core.JsonParser;

/**
 * What one operation's success looks like, and how it is read. Immutable.
 *
 * @param <T> what its answer holds
 */
public final class RestOperation<T> {
    /** Creates a chatroom. */
    public static final RestOperation<Chatroom> CREATE_CHATROOM =
            new RestOperation<>(Operation.CREATE_CHATROOM, 200, ResponseJson::readChatroom, null);

    /** Changes a chatroom. */
    public static final RestOperation<Chatroom> UPDATE_CHATROOM =
            new RestOperation<>(Operation.UPDATE_CHATROOM, 200, ResponseJson::readChatroom, null);

    /** Deletes a chatroom; its answer is empty. */
    public static final RestOperation<Nothing> DELETE_CHATROOM =
            new RestOperation<>(Operation.DELETE_CHATROOM, 204, parser -> Nothing.NOTHING, Nothing.NOTHING);

    /** Lists chatrooms. */
    public static final RestOperation<ChatroomPage> LIST_CHATROOMS =
            new RestOperation<>(Operation.LIST_CHATROOMS, 200, ResponseJson::readPage, null);

    /** Lists messages. */
    public static final RestOperation<List<ChatMessage>> LIST_MESSAGES =
            new RestOperation<>(Operation.LIST_MESSAGES, 200, ResponseJson::readMessages, null);

    /** What an empty answer holds. */
    public enum Nothing {
        /** Nothing. */
        NOTHING
    }

    private final Operation operation;
    private final int successStatus;
    private final Function<JsonParser, T> reader;
    private final @Nullable T emptyAnswer;

    private RestOperation(Operation operation, int successStatus, Function<JsonParser, T> reader, @Nullable T emptyAnswer) {
        this.operation = operation;
        this.successStatus = successStatus;
        this.reader = reader;
        this.emptyAnswer = emptyAnswer;
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
        return emptyAnswer == null;
    }

    /**
     * Reads the success's body.
     *
     * @param body holds the decoded body
     * @param length how many bytes of it count
     * @param limits how deep and long its JSON may be
     * @return what it holds, {@link Nothing} for an empty answer
     * @throws WireFormatException if it is not what the operation answers
     */
    public T read(byte[] body, int length, ResponseLimits limits) {
        return emptyAnswer != null ? emptyAnswer : Json.read(limits.json(), body, length, reader);
    }

    /**
     * Reads the success's body from memory that is not one array.
     *
     * @param body the decoded body, whole
     * @param limits how deep and long its JSON may be
     * @return what it holds, {@link Nothing} for an empty answer
     * @throws WireFormatException if it is not what the operation answers
     */
    public T read(InputStream body, ResponseLimits limits) {
        return emptyAnswer != null ? emptyAnswer : Json.read(limits.json(), body, reader);
    }
}
