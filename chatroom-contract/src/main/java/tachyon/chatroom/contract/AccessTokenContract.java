package tachyon.chatroom.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.port.ChatroomGateway;

/** The contract of the access-token supplier, for every operation. */
@WrittenIn({"CallOptions.accessToken", "ChatroomGateway (Failures)", "docs/own-adapter.md#order-of-the-checks"})
public abstract class AccessTokenContract extends GatewayContract {
    private Chatroom room;

    /** Creates the contract, for subclasses. */
    @SuppressWarnings("NullAway.Init") // JUnit calls createRoom before every test.
    protected AccessTokenContract() {}

    @BeforeEach
    final void createRoom() {
        room = create("Room");
    }

    @TestFactory
    Stream<DynamicTest> callsTheSupplierOnceForACallThatSucceeds() {
        List<Thread> threads = new ArrayList<>();
        ChatroomGateway view = withToken(() -> {
            threads.add(Thread.currentThread());
            return "token-" + threads.size();
        });
        return Call.tests(Call.ofEveryOperation(view, room.id()), call -> {
            threads.clear();
            assertThat(catchThrowable(call)).isNull();
            assertThat(threads).as("calling threads").containsExactly(Thread.currentThread());
        });
    }

    @TestFactory
    Stream<DynamicTest> callsTheSupplierOnceForACallThatFails() {
        List<Thread> threads = new ArrayList<>();
        ChatroomGateway view = withToken(() -> {
            threads.add(Thread.currentThread());
            return "token";
        });
        return Call.tests(Call.ofEveryOperationOnAChatroom(view, UNKNOWN), call -> {
            threads.clear();
            assertNotFound(call.operation(), call);
            assertThat(threads).as("calling threads").containsExactly(Thread.currentThread());
        });
    }

    @Test
    void callsTheSupplierOnceForEachPageOfAStream() {
        create("Another");
        List<Thread> threads = new ArrayList<>();
        ChatroomGateway view = withToken(() -> {
            threads.add(Thread.currentThread());
            return "token";
        });

        assertThat(view.listAllChatrooms(ListChatroomsRequest.builder().limit(1).build()))
                .hasSize(2);
        assertThat(threads).containsExactly(Thread.currentThread(), Thread.currentThread());
    }

    @TestFactory
    Stream<DynamicTest> propagatesEveryExceptionOfTheSupplierUnchanged() {
        List<Throwable> exceptions = List.of(
                new UnsupportedOperationException("no token today"),
                new IllegalStateException(),
                new IllegalArgumentException("accessToken: from the supplier"),
                new NullPointerException("from the supplier"),
                new UncheckedIOException(new IOException("from the supplier")),
                new CompletionException("wrapped", new IOException("from the supplier")),
                new CancellationException("from the supplier"),
                new SecurityException("from the supplier"),
                new AssertionError("from the supplier"),
                new LinkageError("from the supplier"));
        AtomicInteger next = new AtomicInteger();
        AtomicInteger calls = new AtomicInteger();
        ChatroomGateway view = withToken(() -> {
            calls.incrementAndGet();
            throw unchecked(exceptions.get(next.get()));
        });
        return Call.tests(Call.ofEveryOperation(view, room.id()), call -> {
            for (int i = 0; i < exceptions.size(); i++) {
                next.set(i);
                calls.set(0);
                assertThat(catchThrowable(call)).as("exception of the call").isSameAs(exceptions.get(i));
                assertThat(calls).as("calls of the supplier").hasValue(1);
            }
            assertThat(all()).containsExactly(room);
        });
    }

    @TestFactory
    Stream<DynamicTest> rejectsEveryInvalidTokenWithoutShowingIt() {
        List<String> tokens = List.of(
                "secret\n",
                "\nsecret",
                "secret\r\nx-operator-id: tn_2",
                "secret token",
                " secret",
                "secret ",
                "secret\t",
                "secr\u00e9t",
                "\ufeffsecret",
                "secret\u0000",
                "secret\u007f",
                "secret\u200b",
                "secret\uD83D\uDE00",
                "secret\uD83D",
                "Bearer secret",
                "",
                " ");
        AtomicInteger next = new AtomicInteger();
        ChatroomGateway view = withToken(() -> tokens.get(next.get()));
        return Call.tests(Call.ofEveryOperation(view, room.id()), call -> {
            for (int i = 0; i < tokens.size(); i++) {
                next.set(i);
                Throwable thrown = catchThrowable(call);
                assertThat(thrown)
                        .as("exception about %s", Texts.printable(tokens.get(i)))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("accessToken");
                assertHidden("secr", thrown);
            }
            assertThat(all()).containsExactly(room);
        });
    }

    @TestFactory
    Stream<DynamicTest> rejectsANullToken() {
        ChatroomGateway view = withToken(AccessTokenContract::nullToken);
        return Call.tests(Call.ofEveryOperation(view, room.id()), call -> {
            assertThat(catchThrowable(call))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessageContaining("accessToken");
            assertThat(all()).containsExactly(room);
        });
    }

    @TestFactory
    Stream<DynamicTest> acceptsEveryCharacterOfAValidToken() {
        StringBuilder everyCharacter = new StringBuilder();
        for (char c = 0x21; c <= 0x7E; c++) {
            everyCharacter.append(c);
        }
        Supplier<String> supplier = () -> everyCharacter + "x".repeat(2000);
        return Call.tests(
                Call.ofEveryOperation(withToken(supplier), room.id()),
                call -> assertThat(catchThrowable(call)).isNull());
    }

    private static RuntimeException unchecked(Throwable exception) {
        if (exception instanceof Error error) {
            throw error;
        }
        return (RuntimeException) exception;
    }

    @SuppressWarnings("NullAway") // A supplier without a null checker can return null.
    private static String nullToken() {
        @Nullable String token = null;
        return token;
    }
}
