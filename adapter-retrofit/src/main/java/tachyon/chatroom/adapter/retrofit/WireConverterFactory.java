package tachyon.chatroom.adapter.retrofit;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.wire.ApiHeaders;
import tachyon.chatroom.wire.RestOperation;
import tachyon.chatroom.wire.json.JsonReader;
import tachyon.chatroom.wire.json.RequestJson;
import tachyon.chatroom.wire.json.ResponseJson;

/** Converts bodies with the wire module's JSON, chosen by the operation that {@link ForOperation} names. */
final class WireConverterFactory extends Converter.Factory {
    private static final MediaType JSON = MediaType.get(ApiHeaders.JSON);

    private final JsonReader json;

    WireConverterFactory(JsonReader json) {
        this.json = json;
    }

    @Override
    public @Nullable Converter<?, RequestBody> requestBodyConverter(
            Type type, Annotation[] parameterAnnotations, Annotation[] methodAnnotations, Retrofit retrofit) {
        return switch (operation(methodAnnotations)) {
            case CREATE_CHATROOM ->
                (Converter<CreateChatroomRequest, RequestBody>)
                        request -> RequestBody.create(RequestJson.write(request), JSON);
            case UPDATE_CHATROOM ->
                (Converter<UpdateChatroomRequest, RequestBody>)
                        request -> RequestBody.create(RequestJson.write(request), JSON);
            case DELETE_CHATROOM, LIST_CHATROOMS, LIST_MESSAGES -> null;
        };
    }

    @Override
    public Converter<ResponseBody, ?> responseBodyConverter(Type type, Annotation[] annotations, Retrofit retrofit) {
        RestOperation<?> operation = RestOperation.of(operation(annotations));
        return body -> ResponseJson.read(operation, json, body.byteStream());
    }

    private static Operation operation(Annotation[] methodAnnotations) {
        for (Annotation annotation : methodAnnotations) {
            if (annotation instanceof ForOperation named) {
                return named.value();
            }
        }
        throw new IllegalArgumentException("method: must have the annotation " + ForOperation.class.getSimpleName());
    }
}
