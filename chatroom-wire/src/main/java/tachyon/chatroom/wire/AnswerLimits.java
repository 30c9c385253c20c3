package tachyon.chatroom.wire;

import tachyon.chatroom.connection.ConnectionSettings;
import tools.jackson.core.json.JsonFactory;

/** How much of an answer is taken: of its head, of its body, of the JSON in that. Thread-safe. */
public final class AnswerLimits {
    private final int maxHeaderBytes;
    private final int maxResponseBytes;
    private final JsonFactory json;

    private AnswerLimits(ConnectionSettings settings) {
        this.maxHeaderBytes = settings.maxHeaderBytes();
        this.maxResponseBytes = settings.maxResponseBytes();
        this.json = Json.factory(settings.maxJsonDepth(), settings.maxStringLength());
    }

    /**
     * The limits that settings name.
     *
     * @param settings the settings
     * @return their limits
     */
    public static AnswerLimits of(ConnectionSettings settings) {
        return new AnswerLimits(settings);
    }

    boolean allow(ResponseHead head) {
        return head.bytes() <= maxHeaderBytes;
    }

    int maxResponseBytes() {
        return maxResponseBytes;
    }

    JsonFactory json() {
        return json;
    }
}
