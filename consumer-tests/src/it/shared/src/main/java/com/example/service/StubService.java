package com.example.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A server that responds to a create as the chatroom service does. */
public final class StubService implements AutoCloseable {
    private static final String CREATED = """
            {"chatroom": {"id": "ch_1", "name": "Daily standup", "operator_id": "tn_1", "owner_id": "us_1",
              "metadata": {"user_id": "U4af4980629", "limit": 1.50},
              "created_at": "2025-01-02T03:04:05Z", "updated_at": "2025-01-02T03:04:05Z"}}
            """;

    private final HttpServer server;

    private StubService(HttpServer server) {
        this.server = server;
    }

    public static StubService start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/llms/chatrooms", StubService::respond);
        server.start();
        return new StubService(server);
    }

    private static void respond(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        boolean isCreate = exchange.getRequestMethod().equals("POST")
                && "tn_1".equals(exchange.getRequestHeaders().getFirst("x-operator-id"))
                && "Bearer secret".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        byte[] response = (isCreate ? CREATED : "{}").getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(isCreate ? 200 : 400, response.length);
        exchange.getResponseBody().write(response);
        exchange.close();
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
