package tachyon.chatroom.integration.faults;

import static tachyon.chatroom.integration.fixtures.TransportTest.CREATE;
import static tachyon.chatroom.integration.fixtures.TransportTest.LIST;
import static tachyon.chatroom.integration.fixtures.TransportTest.ONE_ROOM;
import static tachyon.chatroom.integration.fixtures.TransportTest.ROOMS;
import static tachyon.chatroom.integration.fixtures.TransportTest.closedPort;
import static tachyon.chatroom.integration.fixtures.TransportTest.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.integration.fixtures.HostileResponses;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.port.ChatroomGateway;

/** The rows of the fault matrix, in order. */
final class FaultCatalog {
    /** A body that exceeds the buffers between two sockets. */
    private static final int LARGE_BODY = 6 * 1024 * 1024;

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    private static final Reply CREATED_HTML = Reply.response("201 Created", "<html>", "Content-Type: text/html");

    private final List<Fault> faults = new ArrayList<>();

    private FaultCatalog() {}

    static List<Fault> faults() {
        FaultCatalog catalog = new FaultCatalog();
        catalog.addConnectionFaults();
        TlsFaults.add(catalog::add);
        catalog.addTruncatedResponses();
        catalog.addEarlyResponses();
        catalog.addProxies();
        catalog.addMalformedFraming();
        FramingFaults.add(catalog::create);
        ConnectionReuseFaults.add(catalog::create);
        catalog.addStatuses();
        catalog.addStatusesWithoutABody();
        catalog.addMalformedBodies();
        catalog.addSuccessStatuses();
        catalog.addDeletes();
        return List.copyOf(catalog.faults);
    }

    private void addConnectionFaults() {
        add("a refused connection", site -> settings("http://127.0.0.1:" + closedPort()));
        add("a name that does not resolve", site -> settings("http://no-such-host.invalid"));
        add("a connection that is not accepted", FaultSite::fullBacklog);
        add(
                "a large request and a missing client certificate",
                false,
                FaultCatalog::createLarge,
                site -> site.tlsServer(TlsEndpoint.valid().configure(server -> server.setNeedClientAuth(true))));
        add("a large request that the server does not read", true, FaultCatalog::createLarge, FaultSite::unreadSocket);
    }

    private void addTruncatedResponses() {
        create("the connection ends before the response", Reply.disconnect());
        create("the connection is reset before the response", Reply.reset());
        hangingCreate("no response", Reply.silence());
        hangingCreate("headers that trickle", Reply.bytesThenTrickle("HTTP/1.1 200 OK\r\nX-Long: "));
        hangingCreate("a body that trickles", Reply.bytesThenTrickle(OK + "Content-Length: 9000\r\n\r\n"));
        hangingCreate(
                "an error whose body stalls", Reply.bytesThenSilence("HTTP/1.1 500 No\r\nContent-Length: 9\r\n\r\nno"));
        create("a truncated body", Reply.bytesThenClose(OK + "Content-Length: 900\r\n\r\n{\"chat"));
        create(
                "complete JSON, then the end of the connection before the Content-Length",
                Reply.bytesThenClose(OK + "Content-Length: 900\r\n\r\n" + ONE_ROOM));
        create("a reset within the body", connection -> {
            Reply.bytes(OK + "Content-Length: 900\r\n\r\n{\"chat").send(connection);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            Reply.reset().send(connection);
        });
    }

    /** Responses to a request of 6 MB that the server does not read beyond its headers. */
    private void addEarlyResponses() {
        for (String status : new String[] {"401 Unauthorized", "413 Content Too Large", "503 Unavailable"}) {
            String response = "HTTP/1.1 " + status + "\r\nContent-Length: 2\r\n\r\n{}";
            String name = "status " + status.substring(0, 3) + " before a large request was read";
            early(name + ", then the end of the connection", connection -> {
                Reply.bytes(response).send(connection);
                connection.shutdownOutput();
            });
            early(name + ", then a close", Reply.bytesThenClose(response));
            early(name + ", on an open connection", Reply.bytes(response));
        }
        early("an invalid status line before a large request was read", Reply.bytes("hello there\r\n\r\n"));
        early("the end of the connection before a large request was read", Reply.disconnect());
        early("a reset before a large request was read", Reply.reset());
        add(
                "only an interim response before a large request was read",
                true,
                FaultCatalog::createLarge,
                site -> site.unreadBody(Reply.bytes("HTTP/1.1 100 Continue\r\n\r\n"))
                        .timeout(FaultSite.DEADLINE_OF_LARGE_REQUEST));
    }

    private void early(String name, Reply reply) {
        add(name, false, FaultCatalog::createLarge, site -> site.unreadBody(reply));
    }

    /** Responses of a proxy to the request for a tunnel. No request for the service is sent. */
    private void addProxies() {
        proxy("a proxy that requires authentication", Reply.response("407 No", "{}", "Proxy-Authenticate: Basic"));
        for (String status : new String[] {"302 Away", "403 No", "429 No", "500 No"}) {
            proxy("a proxy with status " + status.substring(0, 3), Reply.response(status, "{}", "Location: /"));
        }
        proxy("a proxy that sends an invalid status line", Reply.bytesThenClose("hello there\r\n\r\n"));
        proxy("a proxy that sends a folded header", Reply.bytes("HTTP/1.1 200 OK\r\nX-A: b\r\n c\r\n\r\n"));
        proxy("a proxy that sends endless headers", HostileResponses::endlessHeaders);
        proxy("a proxy that switches protocols", Reply.bytes("HTTP/1.1 101 Switching Protocols\r\n\r\n"));
        proxy("a proxy that disconnects", Reply.disconnect());
        proxy("a proxy that disconnects after it opened a tunnel", Reply.bytesThenClose("HTTP/1.1 200 OK\r\n\r\n"));
        proxy("a proxy that sends bytes behind status 200", Reply.bytes("HTTP/1.1 200 OK\r\n\r\nhello"));
        proxy("a proxy that sends bytes behind status 201", Reply.bytes("HTTP/1.1 201 OK\r\n\r\nhello"));
        add(
                "a proxy that does not respond",
                true,
                FaultCatalog::create,
                site -> site.proxy(Reply.silence()).timeout(FaultSite.DEADLINE));
    }

    private void proxy(String name, Reply reply) {
        add(name, site -> site.proxy(reply));
    }

    private void addMalformedFraming() {
        create("an invalid chunk size", Reply.bytesThenClose(OK + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n"));
        create("no last chunk", Reply.bytesThenClose(OK + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n"));
        create("an invalid status line", Reply.bytesThenClose("hello there\r\n\r\n"));
        create("no Content-Length", Reply.bytesThenClose(OK + "\r\n" + ONE_ROOM));
        create("truncated headers", Reply.bytesThenClose(OK + "Content-Le"));
        create("two Content-Length headers", Reply.bytes(OK + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}{}"));
        create("a Content-Length that is not a number", Reply.bytes(OK + "Content-Length: abc\r\n\r\n{}"));
        create("a negative Content-Length", Reply.bytes(OK + "Content-Length: -5\r\n\r\n{}"));
        create("a header of 400 KB", Reply.bytes(OK + "X-Long: " + "x".repeat(400_000) + "\r\n\r\n"));
        create("endless headers", HostileResponses::endlessHeaders);
        create("an endless body", HostileResponses::endlessBody);
        create("a gzip bomb", HostileResponses::gzipBomb);
    }

    private void addStatuses() {
        for (int status : new int[] {300, 301, 302, 303, 304, 307, 308}) {
            create(
                    "status " + status,
                    Reply.response(status + " Status", status == 304 ? "" : "{}", "Location: /v1/llms/chatrooms"));
        }
        for (int status : new int[] {400, 401, 403, 404, 408, 409, 418, 422, 500}) {
            create("status " + status, Reply.json(status + " Status", "{}"));
        }
        for (int status : new int[] {408, 429, 503}) {
            for (String time : new String[] {"0", "3600", "Sun, 06 Nov 1994 08:49:37 GMT", "99999999999999999999"}) {
                create(
                        "status " + status + ", Retry-After " + time,
                        Reply.response(status + " Status", "{}", "Retry-After: " + time));
            }
        }
    }

    /** The headers of these statuses may declare the length of a body that does not follow. */
    private void addStatusesWithoutABody() {
        for (String status : new String[] {"204 No Content", "205 Reset Content", "304 Not Modified"}) {
            String code = status.substring(0, 3);
            create(
                    "status " + code + " with a Content-Length and no body",
                    Reply.bytesThenSilence("HTTP/1.1 " + status + "\r\nContent-Length: 9\r\n\r\n"));
            create(
                    "status " + code + " with chunks",
                    Reply.bytesThenSilence(
                            "HTTP/1.1 " + status + "\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"));
            create(
                    "status " + code + " with an undeclared body",
                    Reply.bytesThenSilence("HTTP/1.1 " + status + "\r\n\r\n{}"));
        }
        for (String status : new String[] {"200 OK", "201 Created", "202 Accepted", "206 Partial Content"}) {
            hangingCreate(
                    "status " + status.substring(0, 3) + " whose body stalls",
                    Reply.bytesThenSilence("HTTP/1.1 " + status
                            + "\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{"));
        }
    }

    private void addMalformedBodies() {
        createWithBody("an empty body", "");
        createWithBody("a body of null", "null");
        createWithBody("a body without a chatroom", "{}");
        createWithBody("a body with trailing data", ONE_ROOM + "}");
        createWithBody("a duplicate key", ONE_ROOM.replace("\"name\":", "\"name\":\"x\",\"name\":"));
        createWithBody("a body nested 1,100 levels", "[".repeat(1100) + "]".repeat(1100));
        create("HTML", Reply.response("200 OK", "<html>", "Content-Type: text/html"));
        create("JSON declared as HTML", Reply.response("200 OK", ONE_ROOM, "Content-Type: text/html"));
        create(
                "an unrequested Content-Encoding",
                Reply.response("200 OK", ONE_ROOM, "Content-Type: application/json", "Content-Encoding: br"));
    }

    /** 2xx statuses that are not the operation's success, and successes whose body is not valid. */
    private void addSuccessStatuses() {
        create("status 201 and a body without a chatroom", Reply.json("201 Created", "{}"));
        create("status 201 and HTML", CREATED_HTML);
        create(
                "status 201 and a truncated body",
                Reply.bytesThenClose("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 900\r\n\r\n" + ONE_ROOM));
        create("status 202 and a chatroom", Reply.json("202 Accepted", ONE_ROOM));
        create("status 203 and a chatroom", Reply.json("203 Non-Authoritative Information", ONE_ROOM));
        create("status 204", Reply.bytes("HTTP/1.1 204 No Content\r\n\r\n"));
        create("status 206 and a chatroom", Reply.json("206 Partial Content", ONE_ROOM));
        call("an update with status 201 and HTML", FaultCatalog::update, CREATED_HTML);
        call("an update with status 202 and a chatroom", FaultCatalog::update, Reply.json("202 Accepted", ONE_ROOM));
        call("a listing with status 201", FaultCatalog::list, Reply.json("201 Created", ROOMS));
    }

    private void addDeletes() {
        delete(
                "a delete with status 200 and a truncated body",
                Reply.bytesThenClose(OK + "Content-Length: 9\r\n\r\n{}"));
        delete("a delete with status 200 and an endless body", HostileResponses::endlessBody);
        delete("a delete with status 201", Reply.json("201 Created", "{}"));
        delete("a delete with status 202", Reply.json("202 Accepted", "{}"));
        delete("a delete with status 404", Reply.json("404 Not Found", "{}"));
        delete(
                "a delete with status 204 and a body",
                Reply.bytes("HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\n{}"));
        delete(
                "a delete with status 204 and an undeclared body",
                Reply.bytesThenSilence("HTTP/1.1 204 No Content\r\n\r\n{}"));
        delete(
                "a delete with status 204 and a length of 0",
                Reply.bytes("HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n"));
        delete(
                "a delete with status 205 and a length of 0",
                Reply.bytes("HTTP/1.1 205 Reset Content\r\nContent-Length: 0\r\n\r\n"));
        delete("a delete whose connection ends", Reply.disconnect());
    }

    private void create(String name, Reply reply) {
        add(name, site -> site.server(reply));
    }

    private void createWithBody(String name, String body) {
        create(name, Reply.json("200 OK", body));
    }

    private void hangingCreate(String name, Reply reply) {
        add(name, true, FaultCatalog::create, site -> site.server(reply).timeout(FaultSite.DEADLINE));
    }

    private void delete(String name, Reply reply) {
        call(name, FaultCatalog::delete, reply);
    }

    private void call(String name, Consumer<ChatroomGateway> call, Reply reply) {
        add(name, false, call, site -> site.server(reply));
    }

    private void add(String name, Function<FaultSite, ConnectionSettings.Builder> place) {
        add(name, false, FaultCatalog::create, place);
    }

    private void add(
            String name,
            boolean hangs,
            Consumer<ChatroomGateway> call,
            Function<FaultSite, ConnectionSettings.Builder> place) {
        faults.add(new Fault(faults.size(), name, hangs, call, place));
    }

    private static void create(ChatroomGateway gateway) {
        gateway.createChatroom(CREATE);
    }

    private static void createLarge(ChatroomGateway gateway) {
        JsonObject metadata =
                JsonObject.builder().put("large", "x".repeat(LARGE_BODY)).build();
        gateway.createChatroom(
                CreateChatroomRequest.builder().name("Room").metadata(metadata).build());
    }

    private static void update(ChatroomGateway gateway) {
        gateway.updateChatroom(
                ChatroomId.of("ch_1"),
                UpdateChatroomRequest.builder().name("Room").build());
    }

    private static void list(ChatroomGateway gateway) {
        gateway.listChatrooms(LIST);
    }

    private static void delete(ChatroomGateway gateway) {
        gateway.deleteChatroom(ChatroomId.of("ch_1"));
    }
}
