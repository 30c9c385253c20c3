package tachyon.chatroom.domain;

import java.util.Objects;
import java.util.Optional;

/**
 * The content of a message: a value of one of the types below. Immutable.
 *
 * <p>Later versions of the service may add types. A {@code switch} over this type should display or ignore an
 * {@link Unknown} content rather than fail.
 */
public sealed interface MessageContent {
    /**
     * A text. A content that the service sends as a plain string is parsed to this type, too.
     *
     * @param text the text
     */
    record Text(String text) implements MessageContent {
        /**
         * Creates a text content.
         *
         * @param text the text
         */
        public Text {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public String toString() {
            return "Text[text=" + AbbreviatedText.of(text) + "]";
        }
    }

    /**
     * An image.
     *
     * @param image the image's URI, as received
     */
    record Image(String image) implements MessageContent {
        /**
         * Creates an image content.
         *
         * @param image the image's URI, as received
         */
        public Image {
            Objects.requireNonNull(image, "image");
        }

        @Override
        public String toString() {
            return "Image[image=" + AbbreviatedText.of(image) + "]";
        }
    }

    /**
     * A file.
     *
     * @param file the file's URI, as received
     */
    record File(String file) implements MessageContent {
        /**
         * Creates a file content.
         *
         * @param file the file's URI, as received
         */
        public File {
            Objects.requireNonNull(file, "file");
        }

        @Override
        public String toString() {
            return "File[file=" + AbbreviatedText.of(file) + "]";
        }
    }

    /**
     * A call of a tool by the model.
     *
     * @param toolCallId the identifier that the call and its {@link ToolResult} share
     * @param toolName the name of the tool
     * @param args the arguments as the model wrote them: text, usually JSON
     * @param isClientTool whether the client runs the tool; empty if the service does not specify it
     */
    record ToolCall(String toolCallId, String toolName, String args, Optional<Boolean> isClientTool)
            implements MessageContent {
        /**
         * Creates a tool call.
         *
         * @param toolCallId the identifier that the call and its {@link ToolResult} share
         * @param toolName the name of the tool
         * @param args the arguments as the model wrote them: text, usually JSON
         * @param isClientTool whether the client runs the tool; empty if the service does not specify it
         */
        public ToolCall {
            Objects.requireNonNull(toolCallId, "toolCallId");
            Objects.requireNonNull(toolName, "toolName");
            Objects.requireNonNull(args, "args");
            Objects.requireNonNull(isClientTool, "isClientTool");
        }

        @Override
        public String toString() {
            return "ToolCall[toolCallId=" + AbbreviatedText.of(toolCallId) + ", toolName="
                    + AbbreviatedText.of(toolName) + ", args=" + AbbreviatedText.of(args) + ", isClientTool="
                    + isClientTool + "]";
        }
    }

    /**
     * The result of a tool call.
     *
     * @param toolCallId the identifier of the {@link ToolCall}
     * @param toolName the name of the tool
     * @param result the result as the tool wrote it
     */
    record ToolResult(String toolCallId, String toolName, String result) implements MessageContent {
        /**
         * Creates a tool result.
         *
         * @param toolCallId the identifier of the {@link ToolCall}
         * @param toolName the name of the tool
         * @param result the result as the tool wrote it
         */
        public ToolResult {
            Objects.requireNonNull(toolCallId, "toolCallId");
            Objects.requireNonNull(toolName, "toolName");
            Objects.requireNonNull(result, "result");
        }

        @Override
        public String toString() {
            return "ToolResult[toolCallId=" + AbbreviatedText.of(toolCallId) + ", toolName="
                    + AbbreviatedText.of(toolName) + ", result=" + AbbreviatedText.of(result) + "]";
        }
    }

    /**
     * The model's statement that its task is complete.
     *
     * @param result the result of the task
     * @param command a command that shows the result; empty if the model provided none
     */
    record AttemptCompletion(String result, Optional<String> command) implements MessageContent {
        /**
         * Creates a completion.
         *
         * @param result the result of the task
         * @param command a command that shows the result; empty if the model provided none
         */
        public AttemptCompletion {
            Objects.requireNonNull(result, "result");
            Objects.requireNonNull(command, "command");
        }

        @Override
        public String toString() {
            return "AttemptCompletion[result=" + AbbreviatedText.of(result) + ", command="
                    + command.map(AbbreviatedText::of) + "]";
        }
    }

    /**
     * A content of a type that this version does not support, or of a supported type with invalid fields.
     *
     * @param json the content as received
     */
    record Unknown(JsonValue json) implements MessageContent {
        /**
         * Creates a content from JSON.
         *
         * @param json the content as received
         */
        public Unknown {
            Objects.requireNonNull(json, "json");
        }

        /**
         * Returns the name of the content's type, the member {@code type}.
         *
         * @return the name, or empty if the content is not an object or its member {@code type} is not a string
         */
        public Optional<String> type() {
            return json instanceof JsonObject object ? object.getString("type") : Optional.empty();
        }
    }
}
