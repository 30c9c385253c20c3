package tachyon.chatroom.adapter.retrofit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import retrofit2.Converter;
import retrofit2.Retrofit;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.wire.RestOperation;
import tachyon.chatroom.wire.WireFormatException;
import tachyon.chatroom.wire.json.JsonReader;

class WireConverterFactoryTest {
    private static final Annotation[] NO_ANNOTATIONS = {};
    private static final String CHATROOM = "{\"id\":\"ch_1\",\"name\":\"Support\",\"operator_id\":\"tn_1\","
            + "\"owner_id\":\"us_1\",\"metadata\":[[[[[[[[]]]]]]]],\"created_at\":\"2026-01-02T03:04:05Z\","
            + "\"updated_at\":\"2026-01-02T03:04:06Z\"}";

    private final WireConverterFactory converters =
            new WireConverterFactory(new JsonReader(JsonReader.MAX_DEPTH, Integer.MAX_VALUE));
    private final Retrofit retrofit =
            new Retrofit.Builder().baseUrl("http://localhost/").build();

    private static Annotation[] annotations(Operation operation) {
        return Stream.of(ChatroomApi.class.getDeclaredMethods())
                .filter(method -> operation(method) == operation)
                .findFirst()
                .orElseThrow()
                .getAnnotations();
    }

    private static Operation operation(Method method) {
        return Objects.requireNonNull(method.getAnnotation(ForOperation.class)).value();
    }

    @SuppressWarnings("unchecked") // The converter of the operation's own request type.
    private <T> RequestBody toRequestBody(Operation operation, T request) throws IOException {
        Converter<T, RequestBody> converter = (Converter<T, RequestBody>) Objects.requireNonNull(
                converters.requestBodyConverter(Object.class, NO_ANNOTATIONS, annotations(operation), retrofit));
        return Objects.requireNonNull(converter.convert(request));
    }

    private Object read(WireConverterFactory factory, Operation operation, String json) throws IOException {
        return Objects.requireNonNull(factory.responseBodyConverter(Object.class, annotations(operation), retrofit)
                .convert(ResponseBody.create(json, MediaType.get("application/json"))));
    }

    private static void assertJson(RequestBody body, String json) throws IOException {
        Buffer written = new Buffer();
        body.writeTo(written);

        assertThat(written.readUtf8()).isEqualTo(json);
        assertThat(body.contentType()).isEqualTo(MediaType.get("application/json"));
        assertThat(body.contentLength()).isEqualTo(json.length());
    }

    @Test
    void writesTheRequestOfTheOperation() throws IOException {
        assertJson(
                toRequestBody(
                        Operation.CREATE_CHATROOM,
                        CreateChatroomRequest.builder().name("Daily").build()),
                "{\"name\":\"Daily\"}");
        assertJson(
                toRequestBody(
                        Operation.UPDATE_CHATROOM,
                        UpdateChatroomRequest.builder().name("Weekly").build()),
                "{\"name\":\"Weekly\"}");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CREATE_CHATROOM", "UPDATE_CHATROOM"})
    void hasNoRequestConverterForAnOperationWithoutARequestBody(Operation operation) {
        assertThat(converters.requestBodyConverter(Object.class, NO_ANNOTATIONS, annotations(operation), retrofit))
                .isNull();
    }

    @ParameterizedTest
    @EnumSource
    void hasARequestConverterIfTheOperationHasARequestBody(Operation operation) {
        assertThat(converters.requestBodyConverter(Object.class, NO_ANNOTATIONS, annotations(operation), retrofit)
                        != null)
                .isEqualTo(RestOperation.of(operation).hasRequestBody());
    }

    @Test
    void readsTheResponseOfTheOperation() throws IOException {
        String page = "{\"chatrooms\":[" + CHATROOM + "],\"paginator\":{\"current_page\":1,\"items_per_page\":20,"
                + "\"total_items\":1,\"total_pages\":1}}";

        assertThat(read(converters, Operation.CREATE_CHATROOM, "{\"chatroom\":" + CHATROOM + "}"))
                .isInstanceOfSatisfying(
                        Chatroom.class, chatroom -> assertThat(chatroom.name()).isEqualTo("Support"));
        assertThat(read(converters, Operation.UPDATE_CHATROOM, "{\"chatroom\":" + CHATROOM + "}"))
                .isInstanceOf(Chatroom.class);
        assertThat(read(converters, Operation.LIST_CHATROOMS, page))
                .isInstanceOfSatisfying(
                        ChatroomPage.class,
                        chatrooms -> assertThat(chatrooms.chatrooms()).hasSize(1));
        assertThat(read(converters, Operation.LIST_MESSAGES, "{\"messages\":[]}"))
                .isEqualTo(List.of());
        assertThat(read(converters, Operation.DELETE_CHATROOM, "")).isEqualTo(RestOperation.NoContent.INSTANCE);
    }

    @Test
    void rejectsAResponseOfAnotherOperation() {
        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> read(converters, Operation.LIST_MESSAGES, "{\"chatroom\":" + CHATROOM + "}"))
                .withMessage("messages: is missing");
    }

    @Test
    void readsWithTheLimitsOfItsReader() {
        WireConverterFactory shallow = new WireConverterFactory(new JsonReader(9, Integer.MAX_VALUE));

        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> read(shallow, Operation.CREATE_CHATROOM, "{\"chatroom\":" + CHATROOM + "}"))
                .withMessage("the body's JSON exceeds a limit on depth, strings or numbers");
    }

    @Test
    void rejectsAMethodWithoutAnOperation() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> converters.requestBodyConverter(Object.class, NO_ANNOTATIONS, NO_ANNOTATIONS, retrofit))
                .withMessage("method: must have the annotation ForOperation");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> converters.responseBodyConverter(Object.class, NO_ANNOTATIONS, retrofit))
                .withMessage("method: must have the annotation ForOperation");
    }
}
