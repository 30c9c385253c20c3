package tachyon.chatroom.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {
    @ParameterizedTest
    @CsvSource({
        "http://localhost, http://localhost/",
        "http://localhost/, http://localhost/",
        "https://chat.example.com, https://chat.example.com/",
        "HTTPS://Chat.Example.COM, https://chat.example.com/",
        "http://localhost:80, http://localhost/",
        "https://localhost:443/, https://localhost/",
        "http://localhost:443, http://localhost:443/",
        "https://localhost:80, https://localhost:80/",
        "http://localhost:1, http://localhost:1/",
        "http://localhost:65535, http://localhost:65535/",
        "http://localhost:, http://localhost/",
        "http://127.0.0.1:8080, http://127.0.0.1:8080/",
        "http://[::1]:8080, http://[::1]:8080/",
        "http://example.test., http://example.test./",
        "http://XN--Bcher-KVA.example, http://xn--bcher-kva.example/",
        "http://255.255.255.255, http://255.255.255.255/",
        "http://4host, http://4host/",
        "http://0xhost, http://0xhost/",
        "https://example.com/api, https://example.com/api/",
        "https://example.com/api/, https://example.com/api/",
        "https://example.com/Api/v2.1_x~y-z, https://example.com/Api/v2.1_x~y-z/",
        "https://example.com/a..b/...c, https://example.com/a..b/...c/",
    })
    void writesEveryUrlInOneWay(String given, String expected) {
        assertThat(BaseUrl.parse(given)).isEqualTo(URI.create(expected)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "::1, ::1",
        "0:0:0:0:0:0:0:1, ::1",
        "0000:0000:0000:0000:0000:0000:0000:0001, ::1",
        "::, ::",
        "0::0, ::",
        "::0.0.0.1, ::1",
        "::127.0.0.1, ::7f00:1",
        "::ffff:0:1.2.3.4, ::ffff:0:102:304",
        "64:ff9b::192.0.2.1, 64:ff9b::c000:201",
        "2001:DB8::A, 2001:db8::a",
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "2001:db8::1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "1:0:0:2:0:0:0:3, 1:0:0:2::3",
        "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
        "::2:3:4:5:6:7:8, 0:2:3:4:5:6:7:8",
        "0001::, 1::",
        "1:0:0:0:0:0:0:0, 1::",
        "fe80:0::1, fe80::1",
    })
    void writesEveryIpv6AddressAsRfc5952Does(String given, String expected) {
        assertThat(BaseUrl.parse("http://[" + given + "]:8080")).hasToString("http://[" + expected + "]:8080/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fe80::1%25eth0", "fe80::1%eth0", "::1%25lo", "::1%1"})
    void rejectsAnIpv6Zone(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseUrl.parse("http://[" + address + "]:8080"))
                .withMessage("baseUrl: must contain no IPv6 zone (the part of an address after a %)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2130706433",
                "2130706433.",
                "0",
                "017700000001",
                "0x7f000001",
                "0X7F000001",
                "0x",
                "127.0.0.01",
                "010.0.0.1",
                "[::ffff:127.0.0.1]",
                "[::FFFF:7F00:1]",
                "[0:0:0:0:0:ffff:7f00:1]",
                "[::ffff:0:0]",
            })
    void rejectsAnIpv4AddressThatIsNotFourDecimalNumbers(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseUrl.parse("http://" + host + "/"))
                .withMessage("baseUrl: must write an IPv4 address as four decimal numbers, such as 127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xn--zzzzzz", "www.xn--99999999.example", "xn---a.example", "XN---A", "xn--a"})
    void rejectsAnInternationalizedNameThatTransportsDecodeDifferently(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseUrl.parse("http://" + host))
                .withMessage("baseUrl: must name a host whose labels with xn-- are valid Punycode");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "localhost:8080",
                "//example.com",
                "/api",
                "api",
                "ftp://example.com",
                "file:///tmp",
                "mailto:user@example.com",
                "httpss://example.com",
            })
    void rejectsAnotherSchemeThanHttpOrHttps(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseUrl.parse(url))
                .withMessage("baseUrl: must begin with http:// or https://");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http:/api",
                "http:example.com",
                "http:///api",
                "http://:8080",
                "http://under_score",
                "http://under_score.example",
                "http://ex%61mple.com",
                "http://b\u00fccher.example",
                "http://example\u3002com",
                "http://127.1",
                "http://0x7f.1",
                "http://127.0.0.1.",
                "http://1.2.3.4.5",
                "http://256.1.1.1",
                "http://a..b",
                "http://.",
                "http://-a.b",
                "http://localhost:0",
                "http://localhost:65536",
                "http://localhost:70000",
                "http://localhost:99999999999",
                "http://localhost:-1",
            })
    void rejectsAMissingHostAndAPortOutOfRange(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseUrl.parse(url))
                .withMessage(
                        "baseUrl: must name a host of letters, digits, dots and hyphens, and a port from 1 to 65535 if any");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://user:hunter2@example.com", "https://hunter2@example.com/", "http://@localhost"})
    void rejectsUserInfo(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseUrl.parse(url))
                .withMessage("baseUrl: must contain no user info (the part before an @)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com?key=hunter2",
                "https://example.com/?",
                "https://example.com/api#top",
                "https://example.com/#",
            })
    void rejectsAQueryAndAFragment(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseUrl.parse(url))
                .withMessage("baseUrl: must contain no query and no fragment");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/..",
                "https://example.com/a/../b",
                "https://example.com/a/./b",
                "https://example.com/.",
                "https://example.com/a/..",
                "https://example.com/../",
                "https://example.com//",
                "https://example.com/a//b",
                "https://example.com/%2e%2e",
                "https://example.com/a%2Fb",
                "https://example.com/a;b",
                "https://example.com/a+b",
                "https://example.com/\u00fc",
            })
    void rejectsAPathThatTransportsWriteDifferently(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseUrl.parse(url))
                .withMessage("baseUrl: must have a path of plain segments (letters, digits, - . _ ~),"
                        + " none of them . or ..");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://",
                " https://user:hunter2@example.com",
                "https://user:hunter2@exa mple.com",
                "https://user:hunter2@example.com/{id}",
                "https://user:hunter2^@example.com",
                "https://example.com/\nhunter2",
            })
    void rejectsATextThatIsNotAValidUrlWithoutShowingIt(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseUrl.parse(url))
                .withMessage("baseUrl: must be a URL such as https://chat.example.com")
                .withNoCause();
    }

    @Test
    void rejectsAHostThatIsTooLongForDns() {
        String longest = "a".repeat(63);

        assertThat(BaseUrl.parse("http://" + longest + ".com")).hasHost(longest + ".com");
        for (String host : new String[] {longest + "a.com", (longest + ".").repeat(4) + "com"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BaseUrl.parse("http://" + host))
                    .withMessageStartingWith("baseUrl: must name a host of at most 253 characters")
                    .withMessageNotContaining("aaa");
        }
    }
}
