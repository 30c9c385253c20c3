package tachyon.chatroom.adapter.retrofit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HeaderMap;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Tag;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.wire.QueryParameter;
import tachyon.chatroom.wire.RestOperation;

/** Compares Retrofit's annotations of every method with the {@link RestOperation} of its {@link ForOperation}. */
class ChatroomApiTest {
    static Stream<Method> methods() {
        return Stream.of(ChatroomApi.class.getDeclaredMethods()).filter(method -> !method.isSynthetic());
    }

    private static RestOperation<?> operation(Method method) {
        return RestOperation.of(Objects.requireNonNull(method.getAnnotation(ForOperation.class), method.getName())
                .value());
    }

    /** Returns the HTTP method and the path of each annotation that makes Retrofit send a request. */
    private static List<String> requestLines(Method method) {
        List<String> lines = new ArrayList<>();
        for (Annotation annotation : method.getAnnotations()) {
            if (annotation instanceof GET get) {
                lines.add("GET " + get.value());
            } else if (annotation instanceof POST post) {
                lines.add("POST " + post.value());
            } else if (annotation instanceof PATCH patch) {
                lines.add("PATCH " + patch.value());
            } else if (annotation instanceof DELETE delete) {
                lines.add("DELETE " + delete.value());
            } else {
                assertThat(annotation).isInstanceOf(ForOperation.class);
            }
        }
        return lines;
    }

    private static boolean isNullable(Parameter parameter) {
        return parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static <A extends Annotation> List<Parameter> parameters(Method method, Class<A> annotation) {
        return Stream.of(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(annotation))
                .toList();
    }

    @Test
    void hasExactlyOneMethodForEveryOperation() {
        assertThat(methods().map(ChatroomApiTest::operation)).containsExactlyInAnyOrderElementsOf(RestOperation.ALL);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void sendsTheMethodAndThePathOfTheOperation(Method method) {
        RestOperation<?> operation = operation(method);

        assertThat(requestLines(method)).containsExactly(operation.method() + " " + operation.pathTemplate());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void hasOnePathParameterForEveryVariableOfThePath(Method method) {
        List<Path> paths = parameters(method, Path.class).stream()
                .map(parameter -> parameter.getAnnotation(Path.class))
                .toList();

        assertThat(paths.stream().map(path -> "{" + path.value() + "}"))
                .containsExactlyElementsOf(
                        Stream.of(operation(method).pathTemplate().split("/"))
                                .filter(segment -> segment.startsWith("{"))
                                .toList());
        assertThat(paths).allMatch(Path::encoded);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void hasTheQueryParametersOfTheOperationInTheirOrder(Method method) {
        assertThat(parameters(method, Query.class).stream()
                        .map(parameter -> new QueryParameter(
                                parameter.getAnnotation(Query.class).value(), !isNullable(parameter))))
                .containsExactlyElementsOf(operation(method).queryParameters());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void encodesNoTextOfTheQueryASecondTime(Method method) {
        assertThat(parameters(method, Query.class))
                .allSatisfy(parameter -> assertThat(
                                parameter.getAnnotation(Query.class).encoded())
                        .isEqualTo(parameter.getType() == String.class));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void hasOneBodyParameterIfTheOperationHasARequestBody(Method method) {
        assertThat(parameters(method, Body.class)).hasSize(operation(method).hasRequestBody() ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "CREATE_CHATROOM, CreateChatroomRequest, Call<Chatroom>",
        "UPDATE_CHATROOM, UpdateChatroomRequest, Call<Chatroom>",
        "DELETE_CHATROOM, , Call<Void>",
        "LIST_CHATROOMS, , Call<ChatroomPage>",
        "LIST_MESSAGES, , Call<List<ChatMessage>>"
    })
    void hasTheTypesThatTheOperationsConvertersUse(Operation operation, @Nullable String body, String call) {
        Method method = methods()
                .filter(candidate -> operation(candidate).operation() == operation)
                .findFirst()
                .orElseThrow();

        assertThat(parameters(method, Body.class).stream()
                        .map(parameter -> parameter.getType().getSimpleName()))
                .containsExactlyElementsOf(body == null ? List.of() : List.of(body));
        assertThat(method.getGenericReturnType().getTypeName().replaceAll("[a-z0-9.]+\\.(?=[A-Z])", ""))
                .isEqualTo(call);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void returnsACallOfVoidIfTheOperationHasNoResponseBody(Method method) {
        ParameterizedType type = (ParameterizedType) method.getGenericReturnType();

        assertThat(type.getRawType()).isEqualTo(Call.class);
        assertThat(type.getActualTypeArguments()[0] == Void.class)
                .isEqualTo(!operation(method).hasResponseBody());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void hasTheTagAndTheHeadersAsItsFirstParametersAndNoParameterWithoutAnAnnotation(Method method) {
        Parameter[] parameters = method.getParameters();

        assertThat(parameters[0].isAnnotationPresent(Tag.class)).isTrue();
        assertThat(parameters[0].getType()).isEqualTo(RetrofitCall.class);
        assertThat(parameters[1].isAnnotationPresent(HeaderMap.class)).isTrue();
        assertThat(parameters[1].getType()).isEqualTo(Headers.class);
        assertThat(Stream.of(parameters).skip(2))
                .allMatch(parameter -> parameter.isAnnotationPresent(Path.class)
                        || parameter.isAnnotationPresent(Query.class)
                        || parameter.isAnnotationPresent(Body.class));
    }
}
