package tachyon.chatroom.wire.json;

import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.MessageContent;
import tachyon.chatroom.wire.RestOperation;
import tachyon.chatroom.wire.WireFormatException;
import tools.jackson.core.JsonParser;

/** Reads and writes the bodies of responses. */
public final class ResponseJson {
    private ResponseJson() {}

    /**
     * Reads the body of an operation's success.
     *
     * @param <T> the value that the operation yields
     * @param operation the operation
     * @param json the reader with its limits
     * @param body an array that begins with the decoded body
     * @param length the body's length in bytes
     * @return the value; {@link RestOperation.NoContent} for an operation without a response body, whose bytes are ignored
     * @throws WireFormatException if the body does not match the operation's schema
     */
    @SuppressWarnings("unchecked") // NoContent is the type of an operation without a response body.
    public static <T> T read(RestOperation<T> operation, JsonReader json, byte[] body, int length) {
        return operation.hasResponseBody()
                ? json.read(body, length, contentOf(operation))
                : (T) RestOperation.NoContent.INSTANCE;
    }

    /**
     * Requires a body to be valid UTF-8, for a reading from a stream.
     *
     * @param body contains the body from its first byte on
     * @param length the number of bytes
     * @throws WireFormatException if the body is not valid UTF-8
     */
    public static void requireUtf8(byte[] body, int length) {
        JsonReader.requireUtf8(body, length);
    }

    /**
     * Reads the body of an operation's success from a stream, which must contain valid UTF-8. A lone surrogate in a name is a
     * violation here; the reading from an array accepts it in metadata.
     *
     * @param <T> the value that the operation yields
     * @param operation the operation
     * @param json the reader with its limits
     * @param body the decoded body
     * @return the value; {@link RestOperation.NoContent} for an operation without a response body, whose bytes are ignored
     * @throws WireFormatException if the body does not match the operation's schema
     */
    @SuppressWarnings("unchecked") // NoContent is the type of an operation without a response body.
    public static <T> T read(RestOperation<T> operation, JsonReader json, InputStream body) {
        return operation.hasResponseBody()
                ? json.read(body, contentOf(operation))
                : (T) RestOperation.NoContent.INSTANCE;
    }

    @SuppressWarnings("unchecked") // Each constant of RestOperation names the type that its operation yields.
    private static <T> Function<JsonParser, T> contentOf(RestOperation<T> operation) {
        return (Function<JsonParser, T>)
                switch (operation.operation()) {
                    case CREATE_CHATROOM, UPDATE_CHATROOM -> (Function<JsonParser, ?>) ResponseJson::readChatroom;
                    case LIST_CHATROOMS -> (Function<JsonParser, ?>) ChatroomPageJson::read;
                    case LIST_MESSAGES -> (Function<JsonParser, ?>) ResponseJson::readMessages;
                    case DELETE_CHATROOM -> throw new IllegalArgumentException("operation: has no response body");
                };
    }

    private static Chatroom readChatroom(JsonParser parser) {
        return JsonFields.envelope(parser, "chatroom", new ChatroomJson()::read);
    }

    private static List<ChatMessage> readMessages(JsonParser parser) {
        return List.copyOf(JsonFields.envelope(
                parser,
                "messages",
                messages -> ChatroomPageJson.readList(messages, "messages", new ChatMessageJson())));
    }

    /**
     * Converts a message's content.
     *
     * @param json the content's JSON
     * @return the content
     * @throws WireFormatException if the JSON is {@code null}
     */
    public static MessageContent contentOf(JsonValue json) {
        return MessageContentJson.of(json);
    }

    /**
     * Writes the response to a create or an update.
     *
     * @param chatroom the chatroom
     * @return JSON in UTF-8
     */
    public static byte[] write(Chatroom chatroom) {
        return JsonWriter.write(generator -> {
            generator.writeStartObject();
            generator.writeName("chatroom");
            ChatroomJson.write(generator, chatroom);
            generator.writeEndObject();
        });
    }

    /**
     * Writes the response to a listing of chatrooms.
     *
     * @param page the page
     * @return JSON in UTF-8
     */
    public static byte[] write(ChatroomPage page) {
        return JsonWriter.write(generator -> ChatroomPageJson.write(generator, page));
    }

    /**
     * Writes the response to a listing of messages.
     *
     * @param messages the messages
     * @return JSON in UTF-8
     */
    public static byte[] write(List<ChatMessage> messages) {
        return JsonWriter.write(generator -> {
            generator.writeStartObject();
            generator.writeName("messages");
            generator.writeStartArray();
            for (ChatMessage message : messages) {
                ChatMessageJson.write(generator, message);
            }
            generator.writeEndArray();
            generator.writeEndObject();
        });
    }

    /**
     * Writes the body of an error.
     *
     * @param code the error's code
     * @param message the error's message
     * @return JSON in UTF-8
     */
    public static byte[] writeError(String code, String message) {
        return JsonWriter.write(generator -> {
            generator.writeStartObject();
            generator.writeStringProperty("code", code);
            generator.writeStringProperty("message", message);
            generator.writeEndObject();
        });
    }
}
