package tachyon.chatroom.wire.response;

import tachyon.chatroom.wire.json.JsonReader;

/**
 * The limits of a response. Immutable.
 *
 * @param maxHeaderBytes the maximum size of the status line and headers, in bytes
 * @param maxBodyBytes the maximum size of a success's body in bytes, as sent and as decoded
 * @param json the reader of the body, with its limits
 */
public record ResponseLimits(int maxHeaderBytes, int maxBodyBytes, JsonReader json) {
    /** The maximum part of an error's body that is read. The status decides the failure, so the rest is not waited for. */
    static final int MAX_ERROR_BYTES = 16 * 1024;

    int maxBodyBytes(boolean isSuccess) {
        return isSuccess ? maxBodyBytes : Math.min(maxBodyBytes, MAX_ERROR_BYTES);
    }
}
