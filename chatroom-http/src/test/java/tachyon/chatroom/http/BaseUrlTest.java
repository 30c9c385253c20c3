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
        "https://example.com/api, https://example.com/api/",
        "https://example.com/api/, https://example.com/api/",
        "https://example.com/Api/v2.1_x~y-z, https://example.com/Api/v2.1_x~y-z/",
        "https://example.com/a..b/...c, https://example.com/a..b/...c/",
    })
    void writesEveryUrlInOneWay(String given, String expected) {
        assertThat(BaseUrl.parse(given)).isEqualTo(URI.create(expected)).hasToString(expected);
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
                "http://localhost:0",
                "http://localhost:65536",
                "http://localhost:70000",
                "http://localhost:99999999999",
                "http://localhost:-1",
            })
    void rejectsAMissingHostAndAPortOutOfRange(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseUrl.parse(url))
                .withMessage("baseUrl: must name a host, and a port from 1 to 65535 if any");
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
