package tachyon.chatroom.http.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;

class TlsPolicyTest {
    private static SSLSocket socket() throws Exception {
        return (SSLSocket) SSLContext.getDefault().getSocketFactory().createSocket();
    }

    @Test
    void offersItsProtocolsAndSuitesInItsOrder() throws Exception {
        SSLSocket socket = socket();
        List<String> jvm = List.of(socket.getEnabledCipherSuites());

        TlsPolicy.apply(socket);

        assertThat(socket.getEnabledProtocols()).containsExactly("TLSv1.3", "TLSv1.2");
        assertThat(socket.getEnabledCipherSuites())
                .containsExactlyElementsOf(
                        TlsPolicy.CIPHER_SUITES.stream().filter(jvm::contains).toList())
                .contains("TLS_AES_128_GCM_SHA256", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");
        assertThat(socket.getSSLParameters().getApplicationProtocols()).containsExactly("http/1.1");
    }

    @Test
    void hasForwardSecrecyAndNoSha1() {
        assertThat(TlsPolicy.CIPHER_SUITES)
                .doesNotHaveDuplicates()
                .allMatch(suite -> suite.matches("TLS_(AES|CHACHA20)_.*|TLS_(ECDHE_ECDSA|ECDHE_RSA|DHE_RSA)_WITH_.*"))
                .allMatch(suite -> suite.matches(".*_(GCM_SHA256|GCM_SHA384|POLY1305_SHA256|CBC_SHA256|CBC_SHA384)"));
    }

    @Test
    void enablesNoSuiteThatTheContextDisabled() throws Exception {
        SSLSocket socket = socket();
        socket.setEnabledCipherSuites(
                new String[] {"TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"});

        TlsPolicy.apply(socket);

        assertThat(socket.getEnabledCipherSuites()).containsExactly("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");
    }

    @Test
    void enablesNoProtocolThatTheContextDisabled() throws Exception {
        SSLSocket socket = socket();
        socket.setEnabledProtocols(new String[] {"TLSv1.2", "TLSv1.1"});

        TlsPolicy.apply(socket);

        assertThat(socket.getEnabledProtocols()).containsExactly("TLSv1.2");
    }

    @Test
    void rejectsAContextWithoutASuiteOfThePolicy() throws Exception {
        SSLSocket socket = socket();
        socket.setEnabledCipherSuites(new String[] {"TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA"});

        assertThatThrownBy(() -> TlsPolicy.apply(socket))
                .isInstanceOf(SSLException.class)
                .hasMessage("the TLS context has enabled no cipher suite of the TLS policy");
    }

    @Test
    void rejectsAContextWithoutAProtocolOfThePolicy() throws Exception {
        SSLSocket socket = socket();
        socket.setEnabledProtocols(new String[] {"TLSv1.1"});

        assertThatThrownBy(() -> TlsPolicy.apply(socket))
                .isInstanceOf(SSLException.class)
                .hasMessage("the TLS context has enabled no protocol of the TLS policy");
    }
}
