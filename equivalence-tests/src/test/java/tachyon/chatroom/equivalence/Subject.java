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
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.emulator.ChatroomEmulator;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ErrorResponse;
import tachyon.chatroom.port.ServiceException;

/**
 * A gateway, the service in memory behind it, and the chatrooms that were created there. Identifiers and times are counted,
 * so that two subjects which do the same hold the same.
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
                .idGenerator(() -> Hostile.idOf(ids.incrementAndGet()))
                .clock(() -> Instant.parse("2025-01-02T03:04:05.000000001Z").plusSeconds(seconds.incrementAndGet()))
                .build();
        gateway = connect.apply(service);
        resources.add(gateway::close);
    }

    static Subject inMemory() {
        return new Subject(service -> service);
    }

    /** In memory too, but for what a test changes. */
    static Subject changed(Function<ChatroomGateway, ChatroomGateway> change) {
        return new Subject(change::apply);
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
        return gateway.withOptions(
                CallOptions.builder().operatorId(Hostile.operatorOf(operator)).build());
    }

    ChatroomGateway gateway() {
        return gateway;
    }

    void created(ChatroomId id) {
        created.add(id);
    }

    /** One of the chatrooms that were created, or that are not there. */
    ChatroomId room(int number) {
        return number < 0 || created.isEmpty()
                ? Hostile.IDS.get(Math.floorMod(number, Hostile.IDS.size()))
                : created.get(number % created.size());
    }

    /** Has the service answer the next call with a failure. */
    void failNext(int status) {
        service.failNextCall(operation -> ServiceException.of(
                operation,
                ErrorResponse.builder()
                        .status(status)
                        .errorCode("planned")
                        .errorMessage("as planned")
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
