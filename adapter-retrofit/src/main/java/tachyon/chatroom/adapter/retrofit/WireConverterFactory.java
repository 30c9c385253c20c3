package tachyon.chatroom.adapter.retrofit;

import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.wire.ResponseLimits;
import tachyon.chatroom.wire.RestOperation;
import tachyon.chatroom.wire.ApiHeaders;
import tachyon.chatroom.wire.RequestJson;

/** Reads and writes bodies with the dialect's own codec. */
final class WireConverterFactory extends Converter.Factory {
    private static final MediaType JSON = MediaType.get(ApiHeaders.JSON);

    private final ResponseLimits limits;

    WireConverterFactory(ResponseLimits limits) {
        this.limits = limits;
    }

    @Override
    public @Nullable Converter<?, RequestBody> requestBodyConverter(
            Type type, Annotation[] parameterAnnotations, Annotation[] methodAnnotations, Retrofit retrofit) {
        if (type == CreateChatroomRequest.class) {
            return (CreateChatroomRequest request) -> RequestBody.create(RequestJson.write(request), JSON);
        }
        if (type == UpdateChatroomRequest.class) {
            return (UpdateChatroomRequest request) -> RequestBody.create(RequestJson.write(request), JSON);
        }
        return null;
    }

    @Override
    public @Nullable Converter<ResponseBody, ?> responseBodyConverter(
            Type type, Annotation[] annotations, Retrofit retrofit) {
        if (type == Chatroom.class) {
            return reader(RestOperation.CREATE_CHATROOM);
        }
        if (type == ChatroomPage.class) {
            return reader(RestOperation.LIST_CHATROOMS);
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return reader(RestOperation.LIST_MESSAGES);
        }
        return null;
    }

    private <T> Converter<ResponseBody, T> reader(RestOperation<T> endpoint) {
        return body -> endpoint.read(body.byteStream(), limits);
    }
}
