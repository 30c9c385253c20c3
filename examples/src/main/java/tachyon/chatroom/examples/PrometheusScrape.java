package tachyon.chatroom.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.emulator.ChatroomEmulator;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ChatroomNotFoundException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.ServiceException;

/** A program that makes a few calls and prints the metrics for Prometheus: {@code ./mvnw -q -Pprometheus}. */
public final class PrometheusScrape {
    private PrometheusScrape() {}

    /**
     * Runs against an emulator, with the metrics on a free port of the loopback.
     *
     * @param args none
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        System.out.print(run());
    }

    static String run() throws IOException, InterruptedException {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));

        InMemoryChatrooms service = InMemoryChatrooms.create();
        try (ChatroomEmulator emulator = ChatroomEmulator.start(service)) {
            ConnectionSettings settings = ConnectionSettings.builder()
                    .baseUrl(emulator.baseUrl())
                    .operatorId("tn_1")
                    .accessToken("token")
                    .build();
            try (ChatroomGateway chatrooms =
                    DaggerComposedApp.factory().create(settings, observations).chatrooms()) {
                makeCalls(chatrooms, service);
            }
        }
        return scraped(meters);
    }

    private static void makeCalls(ChatroomGateway chatrooms, InMemoryChatrooms service) {
        Chatroom room = chatrooms.createChatroom(
                CreateChatroomRequest.builder().name("Daily standup").build());
        service.failNextCall(ServiceException.of(Operation.LIST_CHATROOMS, 503));
        chatrooms.listChatrooms(ListChatroomsRequest.builder().build()); // is retried after the 503
        chatrooms.deleteChatroom(room.id());
        try {
            chatrooms.deleteChatroom(room.id());
            throw new AssertionError("deleted twice");
        } catch (ChatroomNotFoundException e) {
            System.out.println("# expected: " + e.getMessage());
        }
    }

    /** Returns the metrics as Prometheus reads them, over HTTP. */
    private static String scraped(PrometheusMeterRegistry meters) throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/metrics", exchange -> {
            byte[] text = meters.scrape().getBytes(UTF_8);
            exchange.sendResponseHeaders(200, text.length);
            exchange.getResponseBody().write(text);
            exchange.close();
        });
        server.start();
        try {
            URI metrics = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/metrics");
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                    .body();
        } finally {
            server.stop(0);
        }
    }
}
