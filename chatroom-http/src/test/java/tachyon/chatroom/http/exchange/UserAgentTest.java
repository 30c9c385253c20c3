package tachyon.chatroom.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tachyon.chatroom.http.ConnectionSettings;

class UserAgentTest {
    private static ConnectionSettings.Builder settings() {
        ConnectionSettings.Builder builder = ConnectionSettings.builder();
        builder.baseUrl("http://localhost").operatorId("tn_1").accessToken("hunter2");
        return builder;
    }

    @Test
    void namesTheLibraryItsVersionAndTheTransport() {
        assertThat(UserAgent.of("httpclient5", settings().build()))
                .matches("tachyon-chatroom-java/[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]+)? \\(httpclient5\\)");
    }

    @Test
    void endsWithTheSettingsSuffix() {
        assertThat(UserAgent.of(
                        "retrofit", settings().userAgentSuffix("my-app/2 (x)").build()))
                .startsWith("tachyon-chatroom-java/")
                .endsWith(" (retrofit) my-app/2 (x)");
    }
}
