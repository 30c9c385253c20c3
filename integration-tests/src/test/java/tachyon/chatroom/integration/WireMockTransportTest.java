package tachyon.chatroom.integration;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import tachyon.chatroom.port.ChatroomGateway;

/** For the tests whose answers are well-formed HTTP, or one of WireMock's faults. */
abstract class WireMockTransportTest extends TransportTest {
    private static final WireFormatListener EXCHANGES = new WireFormatListener();

    @RegisterExtension
    static final WireMockExtension SERVICE = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1").extensions(EXCHANGES))
            .build();

    /** Whether the tests' answers are the service's. A class whose answers are wrong on purpose says no. */
    boolean answersAreOfTheDialect() {
        return true;
    }

    @AfterEach
    final void everyExchangeWasOfTheDialect() {
        WireFormatListener.Violations violations = EXCHANGES.take();
        assertThat(violations.ofRequests()).isEmpty();
        if (answersAreOfTheDialect()) {
            assertThat(violations.ofAnswers()).isEmpty();
        }
    }

    static String url() {
        return "http://127.0.0.1:" + SERVICE.getPort();
    }

    final ChatroomGateway connect(Transport transport) {
        return connect(transport, settings(url()));
    }

    static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    /** From now on everything is answered with this, and requests are counted anew. */
    static void answer(ResponseDefinitionBuilder response) {
        SERVICE.resetAll();
        SERVICE.stubFor(any(anyUrl()).willReturn(response));
    }

    static void assertOneRequest() {
        SERVICE.verify(1, anyRequestedFor(anyUrl()));
    }

    static void assertNextCallWorks(ChatroomGateway gateway) {
        answer(json(200, ROOMS));
        assertWorks(gateway);
    }
}
