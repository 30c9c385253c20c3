package tachyon.chatroom.integration.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.ObservationTextPublisher;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.decorator.observability.ObservabilitySettings;
import tachyon.chatroom.decorator.observability.ObservedChatrooms;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.integration.fixtures.TransportTest;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;

/** A service that sends the token back in every part of a response: no failure, log line or observation contains it. */
class TokenRedactionTest extends TransportTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    private static List<String> responsesWithTheToken() {
        List<String> responses = new ArrayList<>();
        for (int status : new int[] {200, 204, 302, 400, 401, 403, 404, 409, 422, 429, 500, 503}) {
            for (String body : new String[] {
                "{\"message\":\"" + TOKEN + "\",\"code\":\"" + TOKEN + "\"}",
                "{\"error\":{\"message\":\"Bearer " + TOKEN + "\"}}",
                "{\"" + TOKEN + "\":1}",
                "no token like " + TOKEN,
                TOKEN
            }) {
                String length = "Content-Length: " + body.length() + "\r\n";
                responses.add("HTTP/1.1 " + status + " " + TOKEN
                        + "\r\nContent-Type: application/json\r\nx-request-id: "
                        + TOKEN + "\r\nWWW-Authenticate: Bearer " + TOKEN + "\r\nLocation: /" + TOKEN
                        + "\r\nRetry-After: " + TOKEN + "\r\n" + length + "\r\n" + body);
            }
        }
        for (String headers : new String[] {
            TOKEN,
            "HTTP/1.1 " + TOKEN,
            "HTTP/" + TOKEN + " 200 OK",
            OK + TOKEN,
            OK + "Content-Length: " + TOKEN,
            OK + "Content-Length: 5\r\nContent-Length: " + TOKEN,
            OK + "Content-Encoding: " + TOKEN + "\r\nContent-Length: 2",
            OK + "Transfer-Encoding: " + TOKEN,
            "HTTP/1.1 200 OK\r\nContent-Type: " + TOKEN + "\r\nContent-Length: 2",
            OK + "X-Long: " + (TOKEN + " ").repeat(20_000) + "\r\nContent-Length: 2",
        }) {
            responses.add(headers + "\r\n\r\n{}");
        }
        responses.add(OK + "Transfer-Encoding: chunked\r\n\r\n" + TOKEN + "\r\n{}\r\n0\r\n\r\n");
        responses.add(OK + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}" + TOKEN + "\r\n0\r\n\r\n");
        for (String value :
                new String[] {"\"id\":\"ch_1\"", "\"name\":\"Room\"", "\"created_at\":\"2025-01-02T03:04:05Z\""}) {
            String field = value.substring(0, value.indexOf(':') + 1);
            String body = ONE_ROOM.replace(value, field + TOKEN);
            responses.add(OK + "Content-Length: " + body.length() + "\r\n\r\n" + body);
        }
        String time = ONE_ROOM.replace("2025-01-02T03:04:05Z", TOKEN);
        responses.add(OK + "Content-Length: " + time.length() + "\r\n\r\n" + time);
        return responses;
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void neverPrintsTheTokenInFailuresLogsOrObservations(Transport transport) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        List<String> logged = Collections.synchronizedList(new ArrayList<>());
        Handler handler = collecting(logged);
        Logger root = Logger.getLogger("");
        Level level = root.getLevel();
        PrintStream out = System.out;
        PrintStream err = System.err;
        root.addHandler(handler);
        root.setLevel(Level.ALL);
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            callUnderEachResponse(transport);
        } finally {
            System.setOut(out);
            System.setErr(err);
            root.setLevel(level);
            root.removeHandler(handler);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain(TOKEN);
        assertThat(logged).noneMatch(line -> line.contains(TOKEN));
    }

    private void callUnderEachResponse(Transport transport) {
        ConnectionSettings.Builder builder = settings("http://127.0.0.1:1").maxConnections(2);
        assertHidden(builder);
        assertHidden(AccessToken.of(TOKEN));
        for (String response : responsesWithTheToken()) {
            RawServer server = server(connection -> sendAndClose(connection, response));
            ConnectionSettings settings = settings(server.url()).build();
            List<Observation.Context> observed = new ArrayList<>();
            ChatroomGateway gateway = closedAfterwards(observed(transport.create(settings), observed));
            ChatroomGateway view =
                    gateway.withOptions(CallOptions.builder().operatorId("tn_2").build());
            ChatroomException failure = failureOf(() -> view.createChatroom(CREATE));
            assertHidden(failure);
            assertHidden(gateway);
            assertHidden(view);
            assertHidden(settings);
            assertThat(observed).hasSize(1).allSatisfy(TokenRedactionTest::assertHidden);
            assertThat(observed.get(0).getError()).satisfies(TokenRedactionTest::assertHidden);
        }
    }

    private static ChatroomGateway observed(ChatroomGateway gateway, List<Observation.Context> contexts) {
        ObservationRegistry registry = ObservationRegistry.create();
        registry.observationConfig()
                .observationHandler(
                        new ObservationTextPublisher(line -> assertThat(line).doesNotContain(TOKEN)));
        registry.observationConfig().observationHandler(context -> {
            contexts.add(context); // supportsContext is called once per observation
            return true;
        });
        return ObservedChatrooms.wrap(
                gateway,
                ObservabilitySettings.builder().observationRegistry(registry).build());
    }

    private static void sendAndClose(Socket connection, String response) {
        try {
            Reply.bytesThenClose(response).send(connection);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Handler collecting(List<String> lines) {
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(new SimpleFormatter().format(line));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        handler.setLevel(Level.ALL);
        return handler;
    }

    /** Asserts that neither the object nor any object of this library reachable from it prints the token. */
    private static void assertHidden(Object root) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Object object = open.pop();
            if (seen.add(object)) {
                open.addAll(referencedBy(object));
                if (!(object instanceof String)) {
                    assertThat(object.toString()).as("%s", object.getClass()).doesNotContain(TOKEN);
                }
            }
        }
    }

    private static List<Object> referencedBy(Object object) {
        List<Object> held = new ArrayList<>();
        if (object instanceof Optional<?> optional) {
            optional.ifPresent(held::add);
        } else if (object instanceof Throwable throwable) {
            held.addAll(List.of(throwable.getSuppressed()));
            Optional.ofNullable(throwable.getCause()).ifPresent(held::add);
        }
        for (Class<?> type = object.getClass(); type != null && isOurs(type); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                Optional.ofNullable(valueOf(field, object)).ifPresent(held::add);
            }
        }
        return held;
    }

    private static @Nullable Object valueOf(Field field, Object object) {
        if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive() || field.isSynthetic()) {
            return null;
        }
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("tachyon.") && !type.isHidden();
    }
}
