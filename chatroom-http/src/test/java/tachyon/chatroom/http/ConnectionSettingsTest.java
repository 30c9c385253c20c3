package tachyon.chatroom.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.net.InetSocketAddress;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tachyon.chatroom.domain.OperatorId;

class ConnectionSettingsTest {
    private static ConnectionSettings.Builder minimal() {
        ConnectionSettings.Builder builder = ConnectionSettings.builder();
        builder.baseUrl("http://localhost").operatorId("tn_1").accessToken("hunter2");
        return builder;
    }

    @Test
    void hasADefaultForEveryOptionalField() {
        ConnectionSettings settings = minimal().build();

        assertThat(settings.baseUrl()).isEqualTo(URI.create("http://localhost/"));
        assertThat(settings.operatorId()).isEqualTo(OperatorId.of("tn_1"));
        assertThat(settings.accessToken().get()).isEqualTo("hunter2");
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.maxConnections()).isEqualTo(64);
        assertThat(settings.maxConnectionAge()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.maxResponseBytes()).isEqualTo(16_777_216);
        assertThat(settings.maxHeaderBytes()).isEqualTo(65_536);
        assertThat(settings.jsonLimits()).isEqualTo(JsonLimits.builder().build());
        assertThat(settings.userAgentSuffix()).isEmpty();
        assertThat(settings.proxy()).isEmpty();
        assertThat(settings.sslContext()).isEmpty();
    }

    @Test
    void keepsEveryFieldWhenTheBaseUrlIsNormalized() throws NoSuchAlgorithmException {
        SSLContext sslContext = SSLContext.getDefault();
        JsonLimits jsonLimits = JsonLimits.builder().maxDepth(8).build();
        ConnectionSettings settings = minimal()
                .baseUrl(URI.create("HTTPS://Example.com:443/api"))
                .timeout(Duration.ofMillis(1))
                .connectTimeout(Duration.ofDays(1))
                .maxConnections(1)
                .maxConnectionAge(Duration.ofDays(1))
                .maxResponseBytes(1)
                .maxHeaderBytes(1024)
                .jsonLimits(jsonLimits)
                .userAgentSuffix("my-app/2 (test)")
                .proxy("proxy.example.com", 3128)
                .sslContext(sslContext)
                .build();

        assertThat(settings.baseUrl()).hasToString("https://example.com/api/");
        assertThat(settings.operatorId()).hasToString("tn_1");
        assertThat(settings.accessToken().get()).isEqualTo("hunter2");
        assertThat(settings.timeout()).isEqualTo(Duration.ofMillis(1));
        assertThat(settings.connectTimeout()).isEqualTo(Duration.ofDays(1));
        assertThat(settings.maxConnections()).isEqualTo(1);
        assertThat(settings.maxConnectionAge()).isEqualTo(Duration.ofDays(1));
        assertThat(settings.maxResponseBytes()).isEqualTo(1);
        assertThat(settings.maxHeaderBytes()).isEqualTo(1024);
        assertThat(settings.jsonLimits()).isEqualTo(jsonLimits);
        assertThat(settings.userAgentSuffix()).contains("my-app/2 (test)");
        assertThat(settings.proxy()).contains(InetSocketAddress.createUnresolved("proxy.example.com", 3128));
        assertThat(settings.sslContext()).containsSame(sslContext);
    }

    @Test
    void rejectsAnInternationalizedHostOverHttpThroughAProxy() {
        ConnectionSettings.Builder internationalized = minimal().baseUrl("http://chat.xn--bcher-kva.example");

        assertThat(internationalized.build().baseUrl()).hasHost("chat.xn--bcher-kva.example");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> internationalized.proxy("localhost", 3128).build())
                .withMessage("baseUrl: must not have labels with xn-- over http through a proxy; use https");
        assertThat(internationalized
                        .baseUrl("https://chat.xn--bcher-kva.example")
                        .build()
                        .baseUrl())
                .hasScheme("https");
    }

    @Test
    void doesNotResolveTheProxy() {
        assertThat(minimal().proxy("localhost", 3128).build().proxy())
                .hasValueSatisfying(proxy -> assertThat(proxy.isUnresolved()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65_536, 70_000})
    void rejectsAProxyPortOutOfItsRange(int port) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> minimal().proxy("proxy.example.com", port))
                .withMessage("proxy: port: must be between 1 and 65535, is " + port);
    }

    @Test
    void rejectsAProxyAddressWithPortZero() {
        InetSocketAddress address = InetSocketAddress.createUnresolved("proxy.example.com", 0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> minimal().proxy(address).build())
                .withMessage("proxy: port: must be between 1 and 65535, is 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "http://127.0.0.1", "http://proxy", "proxy/", "user@proxy", "pröxy", "proxy\n"})
    void rejectsAProxyThatIsNotAHost(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> minimal().proxy(host, 3128).build())
                .withMessage("proxy: must name a host, without http:// and without a port");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.1", "2130706433", "0x7f", "1.2.3.256", "::ffff:127.0.0.1"})
    void rejectsAProxyAddressThatTransportsReadDifferently(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> minimal().proxy(host, 3128).build())
                .withMessage("proxy: must write an IPv4 address as four decimal numbers, such as 127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy:3128", "1:2:3", "[::1]", ":"})
    void rejectsAProxyThatIsNotAnIpv6Address(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> minimal().proxy(host, 3128).build())
                .withMessageStartingWith("proxy: must ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"proxy", "PROXY.example.com", "my_proxy", "127.0.0.1", "::1", "2001:db8::1", "xn--bcher-kva.de"})
    void acceptsAProxyByNameOrAddress(String host) {
        assertThat(minimal().proxy(host, 3128).build().proxy())
                .hasValueSatisfying(proxy -> assertThat(proxy.getHostString()).isEqualTo(host));
    }

    @Test
    @SuppressWarnings("NullAway") // Callers without NullAway can pass null.
    void namesTheProxyWithoutAHost() {
        assertThatNullPointerException()
                .isThrownBy(() -> minimal().proxy(null, 3128))
                .withMessage("proxy");
    }

    @Test
    void callsTheTokenSupplierEveryTime() {
        StringBuilder token = new StringBuilder("a");
        ConnectionSettings settings = minimal().accessToken(token::toString).build();
        token.append("b");

        assertThat(settings.accessToken().get()).isEqualTo("ab");
    }

    @Test
    void validatesABaseUrlOfTypeUri() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> minimal()
                        .baseUrl(URI.create("https://user:hunter2@example.com"))
                        .build())
                .withMessageStartingWith("baseUrl: ")
                .withMessageNotContaining("hunter2");
    }

    @Test
    void namesTheMissingFields() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ConnectionSettings.builder().build())
                .withMessageContainingAll("baseUrl", "operatorId", "accessToken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT0.0009S", "PT24H0.001S", "PT25H"})
    void rejectsTimeoutsOutOfTheirRange(Duration timeout) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> minimal().timeout(timeout).build())
                .withMessageStartingWith("timeout: must be between 1 ms and 1 day, is PT");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> minimal().connectTimeout(timeout).build())
                .withMessageStartingWith("connectTimeout: must be between 1 ms and 1 day, is PT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT0.999999999S", "PT24H0.000000001S", "PT25H"})
    void rejectsAConnectionAgeOutOfItsRange(Duration age) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> minimal().maxConnectionAge(age).build())
                .withMessage("maxConnectionAge: must be between 1 s and 1 day, is " + age);
    }

    @Test
    void acceptsTheBoundsOfTheConnectionAge() {
        for (Duration age : new Duration[] {Duration.ofSeconds(1), Duration.ofDays(1)}) {
            assertThat(minimal().maxConnectionAge(age).build().maxConnectionAge())
                    .isEqualTo(age);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void rejectsLimitsThatAreNotPositive(int limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> minimal().maxConnections(limit).build())
                .withMessage("maxConnections: must be at least 1, is " + limit);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> minimal().maxResponseBytes(limit).build())
                .withMessage("maxResponseBytes: must be at least 1, is " + limit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " app", "app ", "app\t1", "app\r\nx-operator-id: tn_2", "app\u007f", "\uc571"})
    void rejectsAUserAgentSuffixThatIsNotAValidHeaderValue(String suffix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> minimal().userAgentSuffix(suffix).build())
                .withMessage("userAgentSuffix: must hold printable ASCII characters"
                        + " and neither begin nor end with a space");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "~", "app/1", "two words"})
    void acceptsAUserAgentSuffixOfPrintableAscii(String suffix) {
        assertThat(minimal().userAgentSuffix(suffix).build().userAgentSuffix()).contains(suffix);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hunter2\n", "hunter2\r\nx: y", "hunter2 ", "hunter\u00fc2"})
    void rejectsATokenThatIsNotAValidHeaderValueWithoutShowingIt(String token) {
        ConnectionSettings.Builder builder = ConnectionSettings.builder();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.accessToken(token))
                .withMessageStartingWith("accessToken: must ")
                .withMessageNotContaining("hunter");
    }

    @Test
    void rejectsAnOperatorThatIsNotAValidHeaderValue() {
        ConnectionSettings.Builder builder = ConnectionSettings.builder();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.operatorId("tn_1\n"))
                .withMessageStartingWith("operatorId: must ");
    }

    @Test
    void doesNotPrintTheToken() {
        assertThat(minimal().build().toString())
                .contains("baseUrl=http://localhost/", "operatorId=tn_1", "accessToken=***", "maxConnectionAge=PT5M")
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1023, 262_145})
    void rejectsHeaderBytesOutOfTheirRange(int limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> minimal().maxHeaderBytes(limit).build())
                .withMessage("maxHeaderBytes: must be between 1024 and 262144, is " + limit);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_073_741_825, Integer.MAX_VALUE})
    void rejectsResponseBytesOverOneGibibyte(int limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> minimal().maxResponseBytes(limit).build())
                .withMessage("maxResponseBytes: must be at most 1 GiB (1,073,741,824), is " + limit);
    }

    @Test
    void acceptsTheBoundsOfTheHeaderBytes() {
        assertThat(minimal().maxHeaderBytes(1024).build())
                .isNotEqualTo(minimal().maxHeaderBytes(262_144).build());
    }
}
