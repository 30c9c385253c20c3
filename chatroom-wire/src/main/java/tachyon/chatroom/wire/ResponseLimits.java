package tachyon.chatroom.wire;

import tachyon.chatroom.connection.ConnectionSettings;
import tools.jackson.core.json.JsonFactory;

/** How much of an answer is taken: of its head, of its body, of the JSON in that. Thread-safe. */
public final class ResponseLimits {
    private final int maxHeaderBytes;
    private final int maxResponseBytes;
    private final JsonFactory json;

    private ResponseLimits(ConnectionSettings settings) {
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
    public static ResponseLimits of(ConnectionSettings settings) {
        return new ResponseLimits(settings);
    }

    boolean allow(ResponseHeaders head) {
        return head.bytes() <= maxHeaderBytes;
    }

    int maxResponseBytes() {
        return maxResponseBytes;
    }

    JsonFactory json() {
        return json;
    }
}
