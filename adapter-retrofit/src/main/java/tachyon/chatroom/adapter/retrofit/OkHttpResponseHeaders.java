package tachyon.chatroom.adapter.retrofit;

import okhttp3.Response;
import tachyon.chatroom.wire.response.ResponseHeaders;

/** The status line and headers of an OkHttp response. */
record OkHttpResponseHeaders(Response response) implements ResponseHeaders {
    @Override
    public int status() {
        return response.code();
    }

    @Override
    public int reasonLength() {
        return response.message().length();
    }

    @Override
    public int count() {
        return response.headers().size();
    }

    @Override
    public String name(int index) {
        return response.headers().name(index);
    }

    @Override
    public String value(int index) {
        return response.headers().value(index);
    }
}
