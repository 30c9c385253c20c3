package tachyon.chatroom.adapter.retrofit;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Response;
import tachyon.chatroom.http.exchange.ExchangeState;
import tachyon.chatroom.wire.response.ResponseLimits;
import tachyon.chatroom.wire.response.ValidatedHeaders;

/**
 * Records the progress of exchanges on the connections of a client that a user hands in. It holds no state of a call, so one
 * listener serves all calls.
 */
final class ProgressListener extends EventListener {
    private final ResponseLimits limits;

    ProgressListener(ResponseLimits limits) {
        this.limits = limits;
    }

    @Override
    public void requestHeadersStart(Call call) {
        try {
            state(call).startSending();
        } catch (IOException e) {
            // OkHttp has cancelled the call, too, and sends nothing.
            call.cancel();
        }
    }

    /** OkHttp rejects some responses before the interceptor receives them, so the status is recorded here already. */
    @Override
    public void responseHeadersEnd(Call call, Response response) {
        state(call).responseHeadersRead(new ValidatedHeaders(new OkHttpResponseHeaders(response), limits));
    }

    private static ExchangeState state(Call call) {
        return RetrofitCall.of(call.request()).exchange().state();
    }
}
