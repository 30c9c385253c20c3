package tachyon.chatroom.adapter.retrofit;

import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Response;
import tachyon.chatroom.wire.ResponseLimits;
import tachyon.chatroom.wire.ValidatedHeaders;

/** Marks how far a call got. It keeps no state of a call, so one serves them all. */
final class ProgressListener extends EventListener {
    private final ResponseLimits limits;

    ProgressListener(ResponseLimits limits) {
        this.limits = limits;
    }

    @Override
    public void requestHeadersStart(Call call) {
        RetrofitCall.of(call.request()).attempt().sendingBegan();
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        RetrofitCall.of(call.request()).attempt().headRead(new ValidatedHeaders(new OkHttpResponseHeaders(response), limits));
    }
}
