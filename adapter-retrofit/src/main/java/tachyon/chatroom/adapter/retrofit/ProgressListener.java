package tachyon.chatroom.adapter.retrofit;

import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Response;

/** Marks how far a call got. It keeps no state of its own, so one serves every call. */
final class ProgressListener extends EventListener {
    @Override
    public void requestHeadersStart(Call call) {
        RetrofitCall.of(call.request()).attempt().sendingBegan();
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        RetrofitCall.of(call.request()).attempt().statusRead(response.code());
    }
}
