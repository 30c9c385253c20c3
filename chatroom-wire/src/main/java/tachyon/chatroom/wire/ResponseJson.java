package tachyon.chatroom.wire;

import java.util.List;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomPage;
import tools.jackson.core.JsonParser;

/** The bodies of answers, written by a server and, through {@link RestOperation}, read by clients. */
public final class ResponseJson {
    private ResponseJson() {}

    static Chatroom readChatroom(JsonParser parser) {
        return Json.envelope(parser, "chatroom", new ChatroomJson()::read);
    }

    static ChatroomPage readPage(JsonParser parser) {
        return ChatroomPageJson.read(parser);
    }

    static List<ChatMessage> readMessages(JsonParser parser) {
        return List.copyOf(Json.envelope(
                parser,
                "messages",
                messages -> ChatroomPageJson.readList(messages, "messages", new ChatMessageJson()::read)));
    }

    /**
     * Writes the answer to a create or an update.
     *
     * @param chatroom the chatroom
     * @return JSON in UTF-8
     */
    public static byte[] write(Chatroom chatroom) {
        return Json.write(generator -> {
            generator.writeStartObject();
            generator.writeName("chatroom");
            ChatroomJson.write(generator, chatroom);
            generator.writeEndObject();
        });
    }

    /**
     * Writes the answer to a listing of chatrooms.
     *
     * @param page the page
     * @return JSON in UTF-8
     */
    public static byte[] write(ChatroomPage page) {
        return Json.write(generator -> ChatroomPageJson.write(generator, page));
    }

    /**
     * Writes the answer to a listing of messages.
     *
     * @param messages the messages
     * @return JSON in UTF-8
     */
    public static byte[] write(List<ChatMessage> messages) {
        return Json.write(generator -> {
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
     * @param message the error in words
     * @return JSON in UTF-8
     */
    public static byte[] writeError(String code, String message) {
        return Json.write(generator -> {
            generator.writeStartObject();
            generator.writeStringProperty("code", code);
            generator.writeStringProperty("message", message);
            generator.writeEndObject();
        });
    }
}
