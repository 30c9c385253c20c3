package tachyon.chatroom.integration.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.integration.fixtures.RawRequest;
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.integration.fixtures.TransportTest;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;

/** Operator and token of a call: those of the settings, of a view, or of a view of a view. */
class CallOptionsTest extends TransportTest {
    @ParameterizedTest
    @EnumSource(Transport.class)
    void aViewSendsItsOwnOperatorAndToken(Transport transport) {
        RawServer server = server(Reply.json("200 OK", ROOMS));
        ChatroomGateway gateway = createGateway(transport, server);
        gateway.withOptions(CallOptions.builder()
                        .operatorId("tn_2")
                        .accessToken("t2")
                        .build())
                .listChatrooms(LIST);
        gateway.listChatrooms(LIST);

        assertCaller(server, 0, "tn_2", "Bearer t2");
        assertCaller(server, 1, "tn_1", "Bearer secret-token-1");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aViewOfAViewInheritsUnsetOptions(Transport transport) {
        RawServer server = server(Reply.json("200 OK", ROOMS));
        ChatroomGateway view = createGateway(transport, server)
                .withOptions(CallOptions.builder().operatorId("tn_2").build());
        view.withOptions(CallOptions.builder().accessToken("t3").build()).listChatrooms(LIST);
        view.listChatrooms(LIST);
        view.withOptions(CallOptions.empty()).listChatrooms(LIST);

        assertCaller(server, 0, "tn_2", "Bearer t3");
        assertCaller(server, 1, "tn_2", "Bearer secret-token-1");
        assertCaller(server, 2, "tn_2", "Bearer secret-token-1");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void callsTheTokenSupplierOncePerCall(Transport transport) {
        RawServer server = server(Reply.json("200 OK", ROOMS), Reply.json("404 No", "{}"));
        AtomicInteger supplied = new AtomicInteger();
        ChatroomGateway gateway =
                createGateway(transport, settings(server.url()).accessToken(() -> "t" + supplied.incrementAndGet()));
        gateway.listChatrooms(LIST);
        failureOf(() -> gateway.listChatrooms(LIST));

        assertThat(supplied).hasValue(2);
        assertCaller(server, 0, "tn_1", "Bearer t1");
        assertCaller(server, 1, "tn_1", "Bearer t2");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void rejectsATokenThatIsNotAHeaderValueWithoutPrintingIt(Transport transport) {
        RawServer server = server(Reply.json("200 OK", ROOMS));
        ChatroomGateway gateway =
                createGateway(transport, settings(server.url()).accessToken(() -> "hush\r\nX: y"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> gateway.listChatrooms(LIST))
                .withMessageNotContaining("hush");
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void propagatesAnExceptionOfTheTokenSupplier(Transport transport) {
        RawServer server = server(Reply.json("200 OK", ROOMS));
        IllegalStateException thrown = new IllegalStateException("no token today");
        ChatroomGateway gateway =
                createGateway(transport, settings(server.url()).accessToken(() -> {
                    throw thrown;
                }));

        assertThatThrownBy(() -> gateway.listChatrooms(LIST)).isSameAs(thrown);
        assertThat(server.connections()).isZero();
    }

    private static void assertCaller(RawServer server, int index, String operator, String authorization) {
        RawRequest request = server.requests().get(index);
        assertThat(request.header("x-operator-id")).contains(operator);
        assertThat(request.header("Authorization")).contains(authorization);
    }
}
