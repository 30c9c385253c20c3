package tachyon.chatroom.contract;

import tachyon.chatroom.port.ErrorResponse;

/** A hook into the service behind the gateway under test, which makes its next call fail. */
@FunctionalInterface
public interface FaultInjector {
    /**
     * Makes the next call fail with an error response. Only the next call fails, and a call that does not reach the
     * service leaves the injected fault for the call after it.
     *
     * @param response the status, which is an error of every operation, and optionally an error code, an error message, a
     *     request identifier and a retry-after of whole seconds
     * @param applied whether the service applies the request before it fails. True only with a status from 500 to 599
     */
    void failNextCall(ErrorResponse response, boolean applied);
}
