package tachyon.chatroom.equivalence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import tachyon.chatroom.adapter.httpclient5.HttpClient5Chatrooms;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.adapter.retrofit.RetrofitChatrooms;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.emulator.ChatroomEmulator;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ErrorResponse;
import tachyon.chatroom.port.ServiceException;

/**
 * A gateway under test, the in-memory service behind it, and the chatrooms that a script created. Identifiers and times
 * are counted, so that the same script has the same results on all subjects.
 */
final class Subject implements AutoCloseable {
    private final InMemoryChatrooms service;
    private final ChatroomGateway gateway;
    private final List<Runnable> resources = new ArrayList<>();
    private final List<ChatroomId> created = new ArrayList<>();

    private Subject(Function<InMemoryChatrooms, ChatroomGateway> connect) {
        AtomicInteger ids = new AtomicInteger();
        AtomicInteger seconds = new AtomicInteger();
        service = InMemoryChatrooms.builder()
                .operatorId("tn_0")
                .idGenerator(() -> HostileValues.idOf(ids.incrementAndGet()))
                .clock(() -> Instant.parse("2025-01-02T03:04:05.000000001Z").plusSeconds(seconds.incrementAndGet()))
                .build();
        gateway = connect.apply(service);
        resources.add(gateway::close);
    }

    static Subject inMemory() {
        return new Subject(service -> service);
    }

    /** Returns an in-memory subject whose gateway a test decorates. */
    static Subject decorated(Function<ChatroomGateway, ChatroomGateway> decorator) {
        return new Subject(decorator::apply);
    }

    static Subject overHttpClient5() {
        return over(HttpClient5Chatrooms::create);
    }

    static Subject overRetrofit() {
        return over(RetrofitChatrooms::create);
    }

    private static Subject over(Function<ConnectionSettings, ChatroomGateway> transport) {
        List<Runnable> emulators = new ArrayList<>();
        Subject subject = new Subject(service -> {
            ChatroomEmulator emulator = ChatroomEmulator.start(service);
            emulators.add(emulator::close);
            return transport.apply(ConnectionSettings.builder()
                    .baseUrl(emulator.baseUrl())
                    .operatorId("tn_0")
                    .accessToken("token")
                    .timeout(Duration.ofSeconds(30))
                    .maxConnections(64)
                    .build());
        });
        subject.resources.addAll(emulators);
        return subject;
    }

    ChatroomGateway as(int operator) {
        return gateway.withOptions(CallOptions.builder()
                .operatorId(HostileValues.operatorOf(operator))
                .build());
    }

    ChatroomGateway gateway() {
        return gateway;
    }

    void created(ChatroomId id) {
        created.add(id);
    }

    /** Returns the id of a created chatroom, or of one that does not exist. */
    ChatroomId room(int number) {
        return number < 0 || created.isEmpty()
                ? HostileValues.IDS.get(Math.floorMod(number, HostileValues.IDS.size()))
                : created.get(number % created.size());
    }

    /** Queues a failure for the next call. */
    void failNext(int status) {
        service.failNextCall(operation -> ServiceException.of(
                operation,
                ErrorResponse.builder()
                        .status(status)
                        .errorCode("queued")
                        .errorMessage("a queued failure")
                        .build()));
    }

    void add(ChatMessage message) {
        service.addMessage(message);
    }

    @Override
    public void close() {
        resources.forEach(Runnable::run);
    }
}
