package tachyon.chatroom.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.http.ConnectionSettings;

class TlsContextTest {
    private static ConnectionSettings.Builder settings(String baseUrl) {
        return ConnectionSettings.builder().baseUrl(baseUrl).operatorId("tn_1").accessToken("hunter2");
    }

    @Test
    void isNeededForHttpsOnly() {
        assertThat(TlsContext.isNeeded(settings("https://localhost").build())).isTrue();
        assertThat(TlsContext.isNeeded(settings("http://localhost").build())).isFalse();
    }

    @Test
    void isTheConfiguredOne() throws NoSuchAlgorithmException {
        SSLContext configured = SSLContext.getInstance("TLS");

        assertThat(TlsContext.of(
                        settings("https://localhost").sslContext(configured).build()))
                .isSameAs(configured);
    }

    @Test
    void isTheDefaultOfTheJvmWithoutAConfiguredOne() throws NoSuchAlgorithmException {
        assertThat(TlsContext.of(settings("https://localhost").build())).isSameAs(SSLContext.getDefault());
    }
}
