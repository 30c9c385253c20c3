package tachyon.chatroom.domain;

import java.util.Objects;
import java.util.Optional;

/**
 * What a message says: one of the forms below.
 *
 * <p>Later versions of the service may add forms, so a {@code switch} over this type should treat {@link Unknown} as
 * something to show or pass over, not as an error.
 */
public sealed interface MessageContent {
    /**
     * Text. The service may also write it as a plain string, which is read as this.
     *
     * @param text the text
     */
    record Text(String text) implements MessageContent {
        /**
         * Takes the text.
         *
         * @param text the text
         */
        public Text {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * An image.
     *
     * @param image the image's URI, as the service wrote it
     */
    record Image(String image) implements MessageContent {
        /**
         * Takes the URI.
         *
         * @param image the image's URI, as the service wrote it
         */
        public Image {
            Objects.requireNonNull(image, "image");
        }
    }

    /**
     * A file.
     *
     * @param file the file's URI, as the service wrote it
     */
    record File(String file) implements MessageContent {
        /**
         * Takes the URI.
         *
         * @param file the file's URI, as the service wrote it
         */
        public File {
            Objects.requireNonNull(file, "file");
        }
    }

    /**
     * The model asks for a tool.
     *
     * @param toolCallId ties the call to its {@link ToolResult}
     * @param toolName the tool
     * @param args the arguments, as the model wrote them: text, JSON by custom
     * @param isClientTool whether the client runs the tool; empty when the service does not say
     */
    record ToolCall(String toolCallId, String toolName, String args, Optional<Boolean> isClientTool)
            implements MessageContent {
        /**
         * Takes the parts.
         *
         * @param toolCallId ties the call to its {@link ToolResult}
         * @param toolName the tool
         * @param args the arguments, as the model wrote them: text, JSON by custom
         * @param isClientTool whether the client runs the tool; empty when the service does not say
         */
        public ToolCall {
            Objects.requireNonNull(toolCallId, "toolCallId");
            Objects.requireNonNull(toolName, "toolName");
            Objects.requireNonNull(args, "args");
            Objects.requireNonNull(isClientTool, "isClientTool");
        }
    }

    /**
     * What a tool answered.
     *
     * @param toolCallId the {@link ToolCall} it answers
     * @param toolName the tool
     * @param result the answer, as the tool wrote it
     */
    record ToolResult(String toolCallId, String toolName, String result) implements MessageContent {
        /**
         * Takes the parts.
         *
         * @param toolCallId the {@link ToolCall} it answers
         * @param toolName the tool
         * @param result the answer, as the tool wrote it
         */
        public ToolResult {
            Objects.requireNonNull(toolCallId, "toolCallId");
            Objects.requireNonNull(toolName, "toolName");
            Objects.requireNonNull(result, "result");
        }
    }

    /**
     * The model says that it is done.
     *
     * @param result what it arrived at
     * @param command a command that shows the result, empty when there is none
     */
    record AttemptCompletion(String result, Optional<String> command) implements MessageContent {
        /**
         * Takes the parts.
         *
         * @param result what it arrived at
         * @param command a command that shows the result, empty when there is none
         */
        public AttemptCompletion {
            Objects.requireNonNull(result, "result");
            Objects.requireNonNull(command, "command");
        }
    }

    /**
     * A form that this version does not know, or a known form that does not look as it should: kept as it came.
     *
     * @param json the whole content
     */
    record Unknown(JsonValue json) implements MessageContent {
        /**
         * Takes the content.
         *
         * @param json the whole content
         */
        public Unknown {
            Objects.requireNonNull(json, "json");
        }

        /**
         * The form's name, the member {@code type}.
         *
         * @return the name, empty when the content is no object or does not name its form
         */
        public Optional<String> type() {
            return json instanceof JsonObject object ? object.getString("type") : Optional.empty();
        }
    }
}
